package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallId;
import ir.khosh.telephony.SupervisionControl;
import ir.khosh.telephony.SupervisionId;
import ir.khosh.telephony.SupervisionMode;
import ir.khosh.telephony.Telephony.CommandOutcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Supervision in the exchange's own words. The contexts named here are those of {@code extensions.conf}. */
final class SupervisionCommands implements SupervisionControl {

    private static final String CONTEXT = "khosh-supervise";
    private static final int RING_MILLIS = 20_000;
    private static final int NORMAL_CLEARING = 16;

    private final Questions questions;
    private final CallDirectory directory;
    private final Members members;

    SupervisionCommands(Questions questions, CallDirectory directory, Members members) {
        this.questions = questions;
        this.directory = directory;
        this.members = members;
    }

    /** The group is the exchange's own guard: whatever is pressed on the phone, no other operator is heard. */
    @Override
    public CompletionStage<CommandOutcome> begin(SupervisionId id, CallId call, SupervisionMode mode) {
        String line =
                directory.find(call).map(known -> known.seats().get(id.agent())).orElse(null);
        if (line == null) {
            return Questions.refused("call-not-found");
        }
        String group = "seat" + id.agent();
        AmiAction ring = new AmiAction("Originate")
                .with("Channel", members.interfaceOf(id.supervisor()))
                .with("ChannelId", id)
                .with("Context", CONTEXT)
                .with("Exten", "begin")
                .with("Priority", 1)
                .with("Async", true)
                .with("Timeout", RING_MILLIS)
                .with("CallerID", "<" + id.agent() + ">")
                .with(
                        "Variable",
                        "__KHOSH_CALL=" + id + ",__KHOSH_CALLER=" + id.agent() + ",__KHOSH_DIALLED=,KHOSH_LINE=" + line
                                + ",KHOSH_GROUP=" + group + ",KHOSH_MODE=" + mode + ",KHOSH_SUPERVISOR="
                                + id.supervisor());
        ring.setActionId(id.value());
        return set(line, "SPYGROUP", group)
                .thenCompose(done -> goOn(done, () -> questions.ask(ring, null, "supervision-refused")));
    }

    @Override
    public CompletionStage<CommandOutcome> change(SupervisionId id, SupervisionMode mode) {
        return move(id, mode.name());
    }

    @Override
    public CompletionStage<CommandOutcome> end(SupervisionId id) {
        return questions.ask(
                new AmiAction("Hangup").with("Channel", id).with("Cause", NORMAL_CLEARING),
                null,
                "supervision-not-found");
    }

    /** The supervisor's line waits while the caller is fetched: else it would be hung up with the operator's. */
    @Override
    public CompletionStage<CommandOutcome> takeOver(SupervisionId id, CallId call) {
        CallDirectory.Line line = directory.find(call).orElse(null);
        String operator = line == null ? null : line.seats().get(id.agent());
        if (operator == null) {
            return Questions.refused("call-not-found");
        }
        AmiAction fetch = new AmiAction("BlindTransfer")
                .with("Channel", operator)
                .with("Context", "khosh-take-over")
                .with("Exten", "s");
        return move(id, "WAIT")
                .thenCompose(done -> goOn(done, () -> set(line.channel(), "KHOSH_SUPERVISION", id.value())))
                .thenCompose(done -> goOn(
                        done,
                        () -> set(
                                line.channel(),
                                "KHOSH_SUPERVISOR",
                                id.supervisor().value())))
                .thenCompose(done -> goOn(done, () -> questions.ask(fetch, null, "transfer-refused")));
    }

    private CompletableFuture<CommandOutcome> move(SupervisionId id, String where) {
        return questions.ask(
                new AmiAction("Redirect")
                        .with("Channel", id)
                        .with("Context", CONTEXT)
                        .with("Exten", where)
                        .with("Priority", 1),
                null,
                "supervision-not-found");
    }

    private CompletableFuture<CommandOutcome> set(String line, String name, String value) {
        return questions.note(line, name, value, "call-not-found");
    }

    /** Only when the step before was done. */
    private static CompletionStage<CommandOutcome> goOn(
            CommandOutcome before, Supplier<CompletableFuture<CommandOutcome>> next) {
        return before instanceof CommandOutcome.Done ? next.get() : CompletableFuture.completedFuture(before);
    }
}
