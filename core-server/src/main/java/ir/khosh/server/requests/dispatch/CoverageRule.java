package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.Contender;
import java.util.Optional;

/** Only who covers the applicant's region, directly or from above, is sent there. */
record CoverageRule() implements HardRule {

    @Override
    public Optional<Reason> objection(Job job, Contender contender) {
        return contender.covers()
                ? Optional.empty()
                : Optional.of(new Reason("outside-coverage", "این محدوده را پوشش نمی‌دهد", false));
    }
}
