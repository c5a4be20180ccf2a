package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.StandardGap;
import java.util.Optional;

/** Nobody is sent to a citizen while a mandatory standard is missing or has expired. */
record StandardsRule() implements HardRule {

    @Override
    public Optional<Reason> objection(Job job, Contender contender) {
        return contender.standardGaps().stream()
                .findFirst()
                .map(gap -> gap.isExpired()
                        ? new Reason("standard-expired", sentence(gap, "منقضی شده است"), false)
                        : new Reason("standard-missing", sentence(gap, "ارائه نشده است"), false));
    }

    private static String sentence(StandardGap gap, String what) {
        return gap.name() + " " + what;
    }
}
