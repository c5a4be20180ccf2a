package ir.khosh.telephony.asterisk.recount;

/** One seat's time as the file tells it, between two moments. */
final class FileSeat {

    private final long from;
    private final long until;
    private boolean member;
    private boolean unsure;
    private String pause;
    private int talks;
    private int asked;
    private int carried;
    private Range parts = Range.exactly(0);
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
        if (second < from) {
            carried++;
        } else if (second <= until) {
            parts = parts.plus(Range.exactly(1));
        }
    }

    void talksNoMore(long second) {
        passTo(second);
        talks = Math.max(0, talks - 1);
        if (second < from) {
            carried = Math.max(0, carried - 1);
        }
    }

    /** The seat is asked about a call: from when on it speaks with the caller, if at all, is not in the file. */
    void asked(long second) {
        passTo(second);
        asked++;
        parts = parts.plus(new Range(0, second <= until ? 1 : 0));
    }

    void askedNoMore(long second) {
        passTo(second);
        asked = Math.max(0, asked - 1);
    }

    /** The exchange forgot who is there; until the seat is put back nobody knows since when. */
    void exchangeBegins(long second) {
        passTo(second);
        unsure = member;
        talks = 0;
        asked = 0;
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
            return;
        }
        boolean elsewhere = unsure || asked > 0;
        if (asked > 0) {
            talking = talking.plus(passed.orLess());
        }
        if (member && pause == null) {
            available = available.plus(elsewhere ? passed.orLess() : passed);
        } else if (member && pause.equals("wrap-up")) {
            wrapUp = wrapUp.plus(elsewhere ? passed.orLess() : passed);
        }
    }

    /** Calls in which the seat spoke with the caller; who speaks past the beginning has one there too. */
    Range parts() {
        return parts.plus(Range.exactly(carried));
    }

    Range available() {
        return available;
    }

    Range busy() {
        return talking.plus(wrapUp);
    }
}
