package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Telephony.CommandOutcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** Orders about the recording on a citizen's line. What begins it anew is the dialplan's {@code khosh-record-anew}. */
final class RecordingCommands implements Consumer<CallId> {

    /** The feature that runs {@code recording-order} at the citizen's line. */
    private static final String ORDER = "A";

    private static final int DIGIT_MILLIS = 80;

    private final Questions questions;
    private final CallDirectory directory;

    RecordingCommands(Questions questions, CallDirectory directory) {
        this.questions = questions;
        this.directory = directory;
    }

    /** The dialplan is told first, so that it never begins a paused one anew. */
    CompletionStage<CommandOutcome> pause(CallId call) {
        return at(call, line -> tell(line, "KHOSH_RECORDING_PAUSED", "1").thenCompose(noted -> mute(line, true)));
    }

    /** The dialplan is told last; what it could not begin anew while the call changed hands, it does now. */
    CompletionStage<CommandOutcome> resume(CallId call) {
        return at(call, line -> mute(line, false).thenCompose(done -> tell(line, "KHOSH_RECORDING_PAUSED", "0")
                .thenCompose(noted -> order(line, "resumed"))
                .thenApply(ordered -> done)));
    }

    /** Another operator goes on with the citizen and no dialplan has run for the citizen's line. */
    @Override
    public void accept(CallId call) {
        at(call, line -> order(line, "anew"));
    }

    private CompletableFuture<CommandOutcome> order(String line, String what) {
        return tell(line, "KHOSH_RECORDING_ORDER", what)
                .thenCompose(told -> questions.ask(
                        new AmiAction("PlayDTMF")
                                .with("Channel", line)
                                .with("Digit", ORDER)
                                .with("Duration", DIGIT_MILLIS)
                                .with("Receive", true),
                        null,
                        "recording-refused"));
    }

    private CompletableFuture<CommandOutcome> mute(String line, boolean muted) {
        return questions.ask(
                new AmiAction("MixMonitorMute")
                        .with("Channel", line)
                        .with("Direction", "both")
                        .with("State", muted ? 1 : 0),
                null,
                "recording-refused");
    }

    private CompletableFuture<CommandOutcome> tell(String line, String name, String value) {
        return questions.note(line, name, value, "recording-refused");
    }

    private CompletionStage<CommandOutcome> at(
            CallId call, Function<String, CompletableFuture<CommandOutcome>> command) {
        return directory
                .find(call)
                .map(CallDirectory.Line::channel)
                .map(command)
                .orElseGet(() -> Questions.refused("call-not-found"));
    }
}
