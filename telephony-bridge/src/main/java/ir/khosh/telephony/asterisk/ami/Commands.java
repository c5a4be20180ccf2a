package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueFigures;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.Telephony.CommandOutcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.response.ManagerResponse;

/** What we ask of the exchange. Everything is sent from one thread of ours, never from the reading one. */
final class Commands {

    private final LinkStatus status;
    private final CallDirectory directory;
    private final Inbox inbox;
    private final Executor sender;
    private final Summaries summaries;
    private final Clock clock;
    private final Members members;
    private final long limitMillis;

    Commands(
            LinkStatus status,
            CallDirectory directory,
            Inbox inbox,
            Summaries summaries,
            Executor sender,
            Clock clock,
            Members members,
            long limitMillis) {
        this.status = status;
        this.directory = directory;
        this.inbox = inbox;
        this.summaries = summaries;
        this.sender = sender;
        this.clock = clock;
        this.members = members;
        this.limitMillis = limitMillis;
    }

    CompletionStage<CommandOutcome> signIn(Extension agent, String displayName, Collection<QueueName> queues) {
        // the exchange's own file names members by this alone, so the seat's number goes first
        String name = displayName == null || displayName.isBlank() ? agent.value() : agent + " " + displayName;
        return all(queues.stream()
                .map(queue -> ask(
                        new AmiAction("QueueAdd")
                                .with("Queue", queue)
                                .with("Interface", members.interfaceOf(agent))
                                .with("StateInterface", members.stateInterfaceOf(agent))
                                .with("MemberName", name),
                        "Already there",
                        "sign-in-refused"))
                .toList());
    }

    CompletionStage<CommandOutcome> signOut(Extension agent, Collection<QueueName> queues) {
        return all(queues.stream()
                .map(queue -> ask(
                        new AmiAction("QueueRemove").with("Queue", queue).with("Interface", members.interfaceOf(agent)),
                        "Not there",
                        "sign-out-refused"))
                .toList());
    }

    CompletionStage<CommandOutcome> pause(Extension agent, boolean paused, String reason) {
        AmiAction action = new AmiAction("QueuePause")
                .with("Interface", members.interfaceOf(agent))
                .with("Paused", paused);
        return ask(reason == null ? action : action.with("Reason", reason), null, "agent-not-signed-in");
    }

    CompletionStage<CommandOutcome> hangUp(CallId call) {
        return directory
                .find(call)
                .map(line -> ask(
                        new AmiAction("Hangup").with("Channel", line.channel()).with("Cause", 16),
                        null,
                        "call-not-found"))
                .orElseGet(() -> refused("call-not-found"));
    }

    CompletionStage<CommandOutcome> raisePriority(CallId call, int priority) {
        return directory
                .find(call)
                .map(line -> ask(
                        new AmiAction("QueueChangePriorityCaller")
                                .with("Queue", line.queue())
                                .with("Caller", line.channel())
                                .with("Priority", priority)
                                .with("Immediate", true),
                        null,
                        "call-not-waiting"))
                .orElseGet(() -> refused("call-not-waiting"))
                .thenApply(outcome -> {
                    if (outcome instanceof CommandOutcome.Done) {
                        inbox.news(new Inbound.Raised(call, clock.instant(), priority));
                    }
                    return outcome;
                });
    }

    /** Empty when there is no answer in time. */
    CompletionStage<List<QueueFigures>> figures(Collection<QueueName> queues) {
        CompletableFuture<List<QueueFigures>> answer = new CompletableFuture<>();
        AmiAction action = new AmiAction("QueueSummary");
        action.setActionId(summaries.begin(queues, answer));
        ask(action, null, "no-summary").thenAccept(outcome -> {
            if (!(outcome instanceof CommandOutcome.Done)) {
                answer.complete(List.of());
            }
        });
        return answer.completeOnTimeout(List.of(), limitMillis, TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<CommandOutcome> ask(AmiAction action, String alreadySo, String refusal) {
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

    private static CompletableFuture<CommandOutcome> refused(String code) {
        return CompletableFuture.completedFuture(new CommandOutcome.Refused(code, "the call is not there"));
    }

    /** Done when all are done; else the first that is not. */
    private static CompletionStage<CommandOutcome> all(List<CompletableFuture<CommandOutcome>> parts) {
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).thenApply(nothing -> {
            List<CommandOutcome> outcomes = new ArrayList<>();
            parts.forEach(part -> outcomes.add(part.join()));
            return outcomes.stream()
                    .filter(one -> !(one instanceof CommandOutcome.Done))
                    .findFirst()
                    .orElseGet(CommandOutcome.Done::new);
        });
    }
}
