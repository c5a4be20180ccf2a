package ir.khosh.wire.applicants;

/** POST /api/applicants. Every field but {@code phone} may be null; a withheld caller says the number. */
public record NewApplicant(String phone, String displayName, String nationalId, String note) {

    @Override
    public String toString() {
        return "NewApplicant[]";
    }
}
