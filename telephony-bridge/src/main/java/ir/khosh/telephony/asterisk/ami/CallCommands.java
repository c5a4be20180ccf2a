package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallControl;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.Telephony.CommandOutcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Call control in the exchange's own words. The contexts named here are those of {@code extensions.conf}. */
final class CallCommands implements CallControl {

    private static final String MERGE = "*3";
    private static final int DIGIT_MILLIS = 120;
    private static final int DIGIT_PAUSE_MILLIS = 240;
    private static final int NORMAL_CLEARING = 16;

    private final Questions questions;
    private final CallDirectory directory;
    private final Members members;
    private final RecordingCommands recording;

    CallCommands(Questions questions, CallDirectory directory, Members members, RecordingCommands recording) {
        this.questions = questions;
        this.directory = directory;
        this.recording = recording;
        this.members = members;
    }

    @Override
    public CompletionStage<CommandOutcome> hold(CallId call, Extension agent) {
        return at(call, agent, seat -> toldWhoIsHeld(call, seat)
                .thenCompose(then(() -> told(seat, "_KHOSH_HOLDER_SEAT", agent.value())))
                .thenCompose(then(() -> ask(seat, "khosh-hold", "90", "hold-refused"))));
    }

    @Override
    public CompletionStage<CommandOutcome> resume(CallId call, Extension agent) {
        return cancelConsultation(call, agent);
    }

    @Override
    public CompletionStage<CommandOutcome> transfer(CallId call, Extension from, Extension to) {
        return at(call, from, seat -> moveOther(seat, "khosh-transfer", to.value()));
    }

    @Override
    public CompletionStage<CommandOutcome> park(CallId call, Extension agent) {
        return at(call, agent, seat -> moveOther(seat, "khosh-park", "s"));
    }

    @Override
    public CompletionStage<CommandOutcome> retrieve(CallId call, Extension agent) {
        return directory
                .find(call)
                .map(line -> questions.ask(
                        new AmiAction("Redirect")
                                .with("Channel", line.channel())
                                .with("Context", "khosh-retrieve")
                                .with("Exten", agent)
                                .with("Priority", 1),
                        null,
                        "retrieve-refused"))
                .orElseGet(CallCommands::notFound);
    }

    @Override
    public CompletionStage<CommandOutcome> consult(CallId call, Extension agent, Extension colleague) {
        return at(call, agent, seat -> toldWhoIsHeld(call, seat)
                .thenCompose(then(() -> ask(seat, "khosh-consult", colleague.value(), "consult-refused"))));
    }

    @Override
    public CompletionStage<CommandOutcome> completeConsultation(CallId call, Extension agent) {
        return leave(call, agent);
    }

    @Override
    public CompletionStage<CommandOutcome> cancelConsultation(CallId call, Extension agent) {
        return at(
                call,
                agent,
                seat -> questions.ask(new AmiAction("CancelAtxfer").with("Channel", seat), null, "cancel-refused"));
    }

    @Override
    public CompletionStage<CommandOutcome> conference(CallId call, Extension agent) {
        return at(call, agent, seat -> press(seat, MERGE, true));
    }

    @Override
    public CompletionStage<CommandOutcome> leave(CallId call, Extension agent) {
        return at(call, agent, seat -> questions.ask(hangUp(seat), null, "call-not-found"));
    }

    @Override
    public CompletionStage<CommandOutcome> sendDigits(CallId call, String digits) {
        return directory
                .find(call)
                .map(line -> press(line.channel(), digits, false))
                .orElseGet(CallCommands::notFound);
    }

    @Override
    public CompletionStage<CommandOutcome> pauseRecording(CallId call) {
        return recording.pause(call);
    }

    @Override
    public CompletionStage<CommandOutcome> resumeRecording(CallId call) {
        return recording.resume(call);
    }

    @Override
    public CompletionStage<CommandOutcome> callOut(CallId call, Extension agent, String number, String shown) {
        directory.expect(call, number, shown);
        return questions
                .ask(
                        new AmiAction("Originate")
                                .with("Channel", members.interfaceOf(agent))
                                .with("ChannelId", call)
                                .with("Context", "khosh-outgoing")
                                .with("Exten", number)
                                .with("Priority", 1)
                                .with("Async", true)
                                .with("CallerID", number)
                                .with(
                                        "Variable",
                                        "__KHOSH_CALL=" + call + ",__KHOSH_CALLER=" + number + ",__KHOSH_DIALLED="
                                                + shown),
                        null,
                        "call-out-refused")
                .whenComplete((outcome, failure) -> {
                    if (!(outcome instanceof CommandOutcome.Done)) {
                        directory.takeExpected(call);
                    }
                });
    }

    /** The dialplan ends what one operator does alone, or two among themselves, when the caller is gone. */
    private CompletableFuture<CommandOutcome> toldWhoIsHeld(CallId call, String seat) {
        return told(seat, "__KHOSH_HOLDER", seat).thenCompose(then(() -> told(seat, "__KHOSH_HELD", lineOf(call))));
    }

    private String lineOf(CallId call) {
        return directory.find(call).map(CallDirectory.Line::channel).orElse("");
    }

    private CompletableFuture<CommandOutcome> told(String line, String name, String value) {
        return questions.note(line, name, value, "hold-refused");
    }

    /** The caller hears music meanwhile. */
    private CompletableFuture<CommandOutcome> ask(String line, String context, String extension, String refusal) {
        return questions.ask(
                new AmiAction("Atxfer")
                        .with("Channel", line)
                        .with("Context", context)
                        .with("Exten", extension),
                null,
                refusal);
    }

    /** The exchange moves whoever is connected with this line. */
    private CompletableFuture<CommandOutcome> moveOther(String line, String context, String extension) {
        return questions.ask(
                new AmiAction("BlindTransfer")
                        .with("Channel", line)
                        .with("Context", context)
                        .with("Exten", extension),
                null,
                "transfer-refused");
    }

    /** @param heard as if the line itself had pressed them; else they are played to it */
    private CompletableFuture<CommandOutcome> press(String line, String digits, boolean heard) {
        CompletableFuture<CommandOutcome> pressed = CompletableFuture.completedFuture(new CommandOutcome.Done());
        for (int i = 0; i < digits.length(); i++) {
            AmiAction action = new AmiAction("PlayDTMF")
                    .with("Channel", line)
                    .with("Digit", digits.substring(i, i + 1))
                    .with("Duration", DIGIT_MILLIS)
                    .with("Receive", heard);
            pressed = pressed.thenCompose(then(() -> questions.ask(action, null, "digits-refused")));
            if (i < digits.length() - 1) {
                Executor later =
                        CompletableFuture.delayedExecutor(DIGIT_PAUSE_MILLIS, TimeUnit.MILLISECONDS, Runnable::run);
                pressed = pressed.thenApplyAsync(Function.identity(), later);
            }
        }
        return pressed;
    }

    private static AmiAction hangUp(String line) {
        return new AmiAction("Hangup").with("Channel", line).with("Cause", NORMAL_CLEARING);
    }

    /** Goes on only when the step before was done. */
    private static Function<CommandOutcome, CompletionStage<CommandOutcome>> then(
            Supplier<CompletableFuture<CommandOutcome>> next) {
        return before -> before instanceof CommandOutcome.Done ? next.get() : CompletableFuture.completedFuture(before);
    }

    private CompletionStage<CommandOutcome> at(
            CallId call, Extension agent, Function<String, CompletableFuture<CommandOutcome>> command) {
        return directory
                .find(call)
                .map(line -> line.seats().get(agent))
                .map(command)
                .orElseGet(CallCommands::notFound);
    }

    private static CompletableFuture<CommandOutcome> notFound() {
        return Questions.refused("call-not-found");
    }
}
