package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.Contender;
import java.util.Optional;

/** Only who offers the service is asked to do it. */
record SkillRule() implements HardRule {

    @Override
    public Optional<Reason> objection(Job job, Contender contender) {
        return contender.skilled()
                ? Optional.empty()
                : Optional.of(new Reason("lacks-skill", "این خدمت را ارائه نمی‌دهد", false));
    }
}
