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
import java.util.concurrent.TimeUnit;

/** What we ask of the exchange. Everything is sent from one thread of ours, never from the reading one. */
final class Commands {

    private final CallDirectory directory;
    private final Inbox inbox;
    private final Questions questions;
    private final Summaries summaries;
    private final Clock clock;
    private final Members members;
    private final long limitMillis;

    Commands(
            Questions questions,
            CallDirectory directory,
            Inbox inbox,
            Summaries summaries,
            Clock clock,
            Members members,
            long limitMillis) {
        this.questions = questions;
        this.directory = directory;
        this.inbox = inbox;
        this.summaries = summaries;
        this.clock = clock;
        this.members = members;
        this.limitMillis = limitMillis;
    }

    CompletionStage<CommandOutcome> signIn(Extension agent, String displayName, Collection<QueueName> queues) {
        // the exchange's own file names members by this alone, so the seat's number goes first
        String name = displayName == null || displayName.isBlank() ? agent.value() : agent + " " + displayName;
        return all(queues.stream()
                .map(queue -> questions.ask(
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
                .map(queue -> questions.ask(
                        new AmiAction("QueueRemove").with("Queue", queue).with("Interface", members.interfaceOf(agent)),
                        "Not there",
                        "sign-out-refused"))
                .toList());
    }

    CompletionStage<CommandOutcome> pause(Extension agent, boolean paused, String reason) {
        AmiAction action = new AmiAction("QueuePause")
                .with("Interface", members.interfaceOf(agent))
                .with("Paused", paused);
        return questions.ask(reason == null ? action : action.with("Reason", reason), null, "agent-not-signed-in");
    }

    CompletionStage<CommandOutcome> hangUp(CallId call) {
        directory.find(call).ifPresent(line -> directory.ending(call));
        return directory
                .find(call)
                .map(line -> questions.ask(
                        new AmiAction("Hangup").with("Channel", line.channel()).with("Cause", 16),
                        null,
                        "call-not-found"))
                .orElseGet(() -> Questions.refused("call-not-found"));
    }

    CompletionStage<CommandOutcome> raisePriority(CallId call, int priority) {
        return directory
                .find(call)
                .map(line -> questions.ask(
                        new AmiAction("QueueChangePriorityCaller")
                                .with("Queue", line.queue())
                                .with("Caller", line.channel())
                                .with("Priority", priority)
                                .with("Immediate", true),
                        null,
                        "call-not-waiting"))
                .orElseGet(() -> Questions.refused("call-not-waiting"))
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
        questions.ask(action, null, "no-summary").thenAccept(outcome -> {
            if (!(outcome instanceof CommandOutcome.Done)) {
                answer.complete(List.of());
            }
        });
        return answer.completeOnTimeout(List.of(), limitMillis, TimeUnit.MILLISECONDS);
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
