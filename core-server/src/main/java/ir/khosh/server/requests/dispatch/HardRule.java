package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.Contender;
import java.util.Optional;

/** Excludes a contractor from a job, saying why. */
interface HardRule {

    Optional<Reason> objection(Job job, Contender contender);
}
