package ir.khosh.telephony.asterisk.recount;

/** One seat's time as the file tells it, between two moments. */
final class FileSeat {

    private final long from;
    private final long until;
    private boolean member;
    private boolean unsure;
    private String pause;
    private int talks;
    private long at;
    private Range available = Range.exactly(0);
    private Range talking = Range.exactly(0);
    private Range wrapUp = Range.exactly(0);

    FileSeat(long from, long until) {
        this.from = from;
        this.until = until;
        this.at = from;
    }

    void joins(long second) {
        if (!member || unsure) {
            passTo(second);
            member = true;
            unsure = false;
            pause = null;
        }
    }

    void leaves(long second) {
        passTo(second);
        member = false;
        unsure = false;
        pause = null;
    }

    /** @param reason null when it goes on */
    void pauses(String reason, long second) {
        passTo(second);
        pause = reason;
    }

    void talks(long second) {
        passTo(second);
        talks++;
    }

    void talksNoMore(long second) {
        passTo(second);
        talks = Math.max(0, talks - 1);
    }

    /** The exchange forgot who is there; until the seat is put back nobody knows since when. */
    void exchangeBegins(long second) {
        passTo(second);
        unsure = member;
        talks = 0;
    }

    void passTo(long second) {
        long next = Math.min(second, until);
        // two lines of one second may still lie nearly a second apart
        if (next < at || at == until) {
            return;
        }
        Range passed = Range.between(at, next);
        at = next;
        if (talks > 0) {
            talking = talking.plus(passed);
        } else if (member && pause == null) {
            available = available.plus(unsure ? passed.orLess() : passed);
        } else if (member && pause.equals("wrap-up")) {
            wrapUp = wrapUp.plus(unsure ? passed.orLess() : passed);
        }
    }

    Range available() {
        return available;
    }

    Range busy() {
        return talking.plus(wrapUp);
    }
}
