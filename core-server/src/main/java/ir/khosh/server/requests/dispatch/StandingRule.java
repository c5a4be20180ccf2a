package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.Contender;
import java.util.Optional;

/** Only an active contractor is given work. */
record StandingRule() implements HardRule {

    @Override
    public Optional<Reason> objection(Job job, Contender contender) {
        return switch (contender.standing()) {
            case ACTIVE -> Optional.empty();
            case SUSPENDED -> Optional.of(new Reason("suspended", "همکاری با این پیمانکار معلق است", false));
            case ENDED -> Optional.of(new Reason("ended", "همکاری با این پیمانکار پایان یافته است", false));
        };
    }
}
