package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.server.CallControlClient;
import ir.khosh.wire.calls.CallAction;
import ir.khosh.wire.calls.RecordingState;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * The line under the call bar: what can be done with the call in front, each with its key, and how it stands. It is always
 * there, so that nothing beneath it moves.
 */
public final class ControlStrip extends HBox {

    private final CallControlModel model;
    private final Desk desk;
    private final CallControlClient client;
    private final ObservableValue<Instant> now;
    private final DropDown window = new DropDown();
    private final Button transfer;
    private final Button consult;
    private final Button digits;
    private final Button callBack;
    private final Button parked;

    /** @param listen opens the recording of the call in front */
    public ControlStrip(
            CallControlModel model,
            RecordingModel recording,
            Desk desk,
            CallControlClient client,
            ObservableValue<Instant> now,
            Runnable listen) {
        super(6);
        this.model = model;
        this.desk = desk;
        this.client = client;
        this.now = now;
        getStyleClass().addAll("row", "control-strip");
        setId("control-strip");
        transfer = button("transfer", "mdi2p-phone-forward", "انتقال", "Ctrl+T", this::transferOrComplete);
        consult = button("consult", "mdi2a-account-question", "مشورت", "Ctrl+K", this::consultOrCancel);
        digits = button("digits", "mdi2d-dialpad", "رقم", "Ctrl+D", this::openDigits);
        callBack = button("call-back", "mdi2p-phone-outgoing", "تماس با متقاضی", "Ctrl+Shift+B", this::openCallBack);
        parked = button("parked-calls", "mdi2f-format-list-bulleted", "پارک‌شده‌ها", "Ctrl+Shift+P", this::openParked);
        getChildren()
                .addAll(
                        shown(CallAction.HOLD, button("hold", "mdi2p-pause", "نگه‌داشتن", "Ctrl+H", model::toggleHold)),
                        shown(CallAction.RESUME, button("resume", "mdi2p-play", "ادامه", "Ctrl+H", model::toggleHold)),
                        shown(
                                CallAction.COMPLETE,
                                button(
                                        "complete",
                                        "mdi2p-phone-forward",
                                        "وصل کن",
                                        "Ctrl+T",
                                        this::transferOrComplete)),
                        shown(
                                CallAction.CANCEL,
                                button(
                                        "cancel",
                                        "mdi2a-arrow-u-left-top",
                                        "بازگشت به متقاضی",
                                        "Ctrl+K",
                                        model::cancel)),
                        shown(
                                CallAction.CONFERENCE,
                                button("conference", "mdi2a-account-group", "کنفرانس", "Ctrl+L", model::conference)),
                        shown(CallAction.TRANSFER, transfer),
                        shown(CallAction.CONSULT, consult),
                        shown(CallAction.PARK, button("park", "mdi2p-parking", "پارک", "Ctrl+P", model::park)),
                        shown(CallAction.DIGITS, digits),
                        new RecordingControl(recording, listen),
                        standing(),
                        trouble(),
                        Pieces.spacer(),
                        callBack,
                        parked);
        recording
                .state()
                .addListener((observed, was, is) -> Pieces.toggle(this, "unrecorded", is == RecordingState.PAUSED));
        model.standing().addListener((observed, was, is) -> {
            getStyleClass().remove(was.tone());
            getStyleClass().add(is.tone());
        });
    }

    private Button button(String id, String icon, String name, String key, Runnable action) {
        Button button = new Button(null, Pieces.row(5, Pieces.icon(icon), Pieces.label(name), Pieces.key(key)));
        button.setId(id + "-button");
        button.getStyleClass().add("control-button");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node shown(CallAction action, Button button) {
        button.disableProperty().bind(model.busy());
        return Pieces.shownWhile(model.actions().map(possible -> possible.contains(action)), button);
    }

    private Node standing() {
        Label standing = Pieces.label(model.standing().map(CallStanding::line), "standing");
        standing.setId("call-standing");
        return Pieces.shownWhile(model.standing().map(is -> !is.line().isEmpty()), standing);
    }

    private Node trouble() {
        Label trouble = Pieces.label(model.trouble(), "control-trouble");
        trouble.setId("control-trouble");
        return Pieces.shownWhile(model.trouble().isNotEmpty(), trouble);
    }

    /** Ctrl+T: gives the call away; a call about which a colleague is asked is put through. */
    public void transferOrComplete() {
        if (model.can(CallAction.COMPLETE)) {
            model.complete();
        } else if (model.can(CallAction.TRANSFER) && !window.isOpen()) {
            choose(ColleagueModel.Purpose.TRANSFER, transfer);
        }
    }

    /** Ctrl+K: asks a colleague, or goes back to the caller. */
    public void consultOrCancel() {
        if (model.can(CallAction.CANCEL)) {
            model.cancel();
        } else if (model.can(CallAction.CONSULT) && !window.isOpen()) {
            choose(ColleagueModel.Purpose.CONSULT, consult);
        }
    }

    private void choose(ColleagueModel.Purpose purpose, Node under) {
        ColleagueChooser chooser =
                new ColleagueChooser(new ColleagueModel(desk, client, purpose, model.call()), window::close);
        window.open(under, chooser, chooser.first());
    }

    /** Ctrl+D. */
    public void openDigits() {
        if (model.can(CallAction.DIGITS) && !window.isOpen()) {
            DigitPad pad = new DigitPad(new DigitsModel(client, model.call().callId()));
            window.open(digits, pad, pad.first());
        }
    }

    /** Ctrl+Shift+B: whoever is in front is proposed once they no longer speak with us. */
    public void openCallBack() {
        if (window.isOpen()) {
            return;
        }
        DeskCall call = model.call();
        String proposed =
                call == null || call.isLive() ? null : call.pop().get().caller();
        CallBackBox box = new CallBackBox(new CallBackModel(client, proposed), window::close);
        window.open(callBack, box, box.first());
    }

    /** Ctrl+Shift+P. */
    public void openParked() {
        if (window.isOpen()) {
            return;
        }
        ParkedList list = new ParkedList(new ParkedModel(client), now.getValue(), window::close);
        window.open(parked, list, list);
    }
}
