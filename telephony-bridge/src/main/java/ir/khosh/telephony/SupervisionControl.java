package ir.khosh.telephony;

import ir.khosh.telephony.Telephony.CommandOutcome;
import java.util.concurrent.CompletionStage;

/**
 * A supervisor listens to an operator and steps in. As with every command of {@link Telephony}, a refusal is an outcome;
 * done means that the exchange has begun, and {@link SupervisionEvent}s say what came of it.
 *
 * <p>{@code call-not-found}: the call or the operator's part in it is not there. {@code supervision-not-found}: the
 * supervisor's phone has no part in any supervision of that id.
 */
public interface SupervisionControl {

    /** Rings the supervisor's phone; picked up, it hears the operator's line. Neither operator nor caller hears of it. */
    CompletionStage<CommandOutcome> begin(SupervisionId id, CallId call, SupervisionMode mode);

    /** @param id of one that is heard already */
    CompletionStage<CommandOutcome> change(SupervisionId id, SupervisionMode mode);

    /** The supervisor's phone is hung up; the call goes on as it is. */
    CompletionStage<CommandOutcome> end(SupervisionId id);

    /** The caller is moved from the operator to the supervisor, whose phone need not ring again. The call keeps its id. */
    CompletionStage<CommandOutcome> takeOver(SupervisionId id, CallId call);
}
