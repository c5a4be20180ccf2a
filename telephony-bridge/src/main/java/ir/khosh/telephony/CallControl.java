package ir.khosh.telephony;

import ir.khosh.telephony.Telephony.CommandOutcome;
import java.util.concurrent.CompletionStage;

/**
 * What operators do with a call beside talking. As with every command of {@link Telephony}, a refusal is an outcome;
 * done means that the exchange has begun, and its events say what came of it.
 *
 * <p>{@code call-not-found}: the call or the operator's part in it is not there.
 */
public interface CallControl {

    /** The caller hears music, the operator nothing; the exchange's own figures of the call go on. */
    CompletionStage<CommandOutcome> hold(CallId call, Extension agent);

    CompletionStage<CommandOutcome> resume(CallId call, Extension agent);

    /** Gives the caller away at once. Nobody answers: back to {@code from} if free, else first in the queue. */
    CompletionStage<CommandOutcome> transfer(CallId call, Extension from, Extension to);

    CompletionStage<CommandOutcome> consult(CallId call, Extension agent, Extension colleague);

    /** The asking operator leaves; caller and colleague go on. */
    CompletionStage<CommandOutcome> completeConsultation(CallId call, Extension agent);

    CompletionStage<CommandOutcome> cancelConsultation(CallId call, Extension agent);

    /** Caller, operator and the colleague who is asked speak together. */
    CompletionStage<CommandOutcome> conference(CallId call, Extension agent);

    CompletionStage<CommandOutcome> park(CallId call, Extension agent);

    /** Rings this operator for a parked caller; not answered, the caller stays parked. */
    CompletionStage<CommandOutcome> retrieve(CallId call, Extension agent);

    /** Ends one operator's part; who else speaks in the call goes on. */
    CompletionStage<CommandOutcome> leave(CallId call, Extension agent);

    /** @param digits of 0-9, * and #, played to the caller one after the other */
    CompletionStage<CommandOutcome> sendDigits(CallId call, String digits);

    /** In place of what both sides say the recording holds silence of the same length. Harmless twice. */
    CompletionStage<CommandOutcome> pauseRecording(CallId call);

    CompletionStage<CommandOutcome> resumeRecording(CallId call);

    /**
     * Rings the operator, then the citizen.
     *
     * @param call the id that the call shall have; begins with {@link #OUTGOING}
     * @param number national form: 0 and ten digits
     * @param shown what the citizen sees
     */
    CompletionStage<CommandOutcome> callOut(CallId call, Extension agent, String number, String shown);

    /** How the id of a call begins that an operator makes. */
    String OUTGOING = "out-";
}
