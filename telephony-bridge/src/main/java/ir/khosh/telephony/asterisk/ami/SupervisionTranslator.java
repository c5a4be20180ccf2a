package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.ExchangeEvent;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.SupervisionEvent;
import ir.khosh.telephony.SupervisionEvent.OverReason;
import ir.khosh.telephony.SupervisionId;
import ir.khosh.telephony.SupervisionMode;
import java.util.function.Consumer;

/** What is said of a supervisor's listening line: none of it may reach the calls, except that one is taken over. */
final class SupervisionTranslator {

    private final TrackedCalls calls;
    private final HandlingTranslator handling;
    private final Consumer<ExchangeEvent> out;

    SupervisionTranslator(TrackedCalls calls, HandlingTranslator handling, Consumer<ExchangeEvent> out) {
        this.calls = calls;
        this.handling = handling;
        this.out = out;
    }

    /** @return false when it is about something else */
    boolean translate(AmiMessage message) {
        return switch (message.event()) {
            case "OriginateResponse" -> {
                failed(message);
                yield true;
            }
            case "UserEvent" -> told(message);
            case "Newchannel" -> isSupervision(message) && rings(message);
            case "Hangup" -> isSupervision(message) && hungUp(message);
            default -> false;
        };
    }

    private static boolean isSupervision(AmiMessage message) {
        return SupervisionId.is(message.field("Uniqueid"));
    }

    private static SupervisionId id(AmiMessage message) {
        return new SupervisionId(message.required("Uniqueid"));
    }

    private boolean rings(AmiMessage message) {
        out.accept(new SupervisionEvent.Rings(id(message), message.receivedAt()));
        return true;
    }

    /** The exchange says so also when there was no line that could have rung. */
    private void failed(AmiMessage message) {
        String asked = String.valueOf(message.field("ActionID"));
        String id = asked.substring(asked.indexOf('#') + 1);
        if (SupervisionId.is(id) && "Failure".equals(message.field("Response"))) {
            out.accept(new SupervisionEvent.Over(new SupervisionId(id), message.receivedAt(), OverReason.NOT_ANSWERED));
        }
    }

    private boolean told(AmiMessage message) {
        switch (message.required("UserEvent")) {
            case "KhoshSupervising" ->
                out.accept(new SupervisionEvent.Hears(
                        id(message), message.receivedAt(), SupervisionMode.valueOf(message.required("Mode"))));
            case "KhoshTakenOver" -> takenOver(message);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void takenOver(AmiMessage message) {
        SupervisionId id = new SupervisionId(message.required("Supervision"));
        out.accept(new SupervisionEvent.Over(id, message.receivedAt(), OverReason.TAKEN_OVER));
        TrackedCall call = calls.of(message);
        Extension to = id.supervisor();
        if (call != null) {
            call.handling().line(to, message.required("Line"));
            handling.takenOver(call, id.agent(), to, message.receivedAt());
        }
    }

    /** What was taken over is a call's line by now. */
    private boolean hungUp(AmiMessage message) {
        out.accept(new SupervisionEvent.Over(id(message), message.receivedAt(), OverReason.HUNG_UP));
        return calls.of(message) == null;
    }
}
