package ir.khosh.telephony.plan;

/** One thing wrong in telephony.yaml, with the place, in both languages. */
record PlanError(String path, String english, String persian) {

    @Override
    public String toString() {
        return path + ": " + english + " | " + persian;
    }
}
