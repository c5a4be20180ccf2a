package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.Telephony.CommandOutcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.response.ManagerResponse;

/** One command to the exchange and what became of it; each is sent from one thread of ours. */
final class Questions {

    private final LinkStatus status;
    private final Executor sender;
    private final long limitMillis;

    Questions(LinkStatus status, Executor sender, long limitMillis) {
        this.status = status;
        this.sender = sender;
        this.limitMillis = limitMillis;
    }

    /**
     * @param alreadySo what an error says when nothing was left to do; null when that cannot be
     * @param refusal the code of every other error
     */
    CompletableFuture<CommandOutcome> ask(AmiAction action, String alreadySo, String refusal) {
        try {
            return CompletableFuture.supplyAsync(() -> send(action), sender)
                    .thenCompose(sent -> sent)
                    .orTimeout(limitMillis, TimeUnit.MILLISECONDS)
                    .handle((reply, failure) ->
                            failure != null ? new CommandOutcome.Unreachable() : outcome(reply, alreadySo, refusal));
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(new CommandOutcome.Unreachable());
        }
    }

    /** Notes something at a line for the dialplan; names with underscores before them go on to lines that it dials. */
    CompletableFuture<CommandOutcome> note(String line, String name, String value, String refusal) {
        return ask(
                new AmiAction("Setvar")
                        .with("Channel", line)
                        .with("Variable", name)
                        .with("Value", value),
                null,
                refusal);
    }

    private CompletableFuture<ManagerResponse> send(AmiAction action) {
        AmiSession session = status.session();
        return session == null
                ? CompletableFuture.failedFuture(new IllegalStateException("no connection"))
                : session.send(action);
    }

    private static CommandOutcome outcome(ManagerResponse reply, String alreadySo, String refusal) {
        String message = String.valueOf(reply.getMessage());
        if (!"Error".equals(reply.getResponse()) || alreadySo != null && message.contains(alreadySo)) {
            return new CommandOutcome.Done();
        }
        return new CommandOutcome.Refused(refusal, message);
    }

    static CompletableFuture<CommandOutcome> refused(String code) {
        return CompletableFuture.completedFuture(new CommandOutcome.Refused(code, "the call is not there"));
    }
}
