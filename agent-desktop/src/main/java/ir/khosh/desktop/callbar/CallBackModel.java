package ir.khosh.desktop.callbar;

import ir.khosh.desktop.server.CallControlClient;
import ir.khosh.values.PersianText;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.calls.OutgoingCall;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Calls a citizen: the operator's own phone rings first. */
final class CallBackModel {

    private final CallControlClient client;
    private final StringProperty number;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private boolean sending;

    /** @param proposed such as the caller in front; null for none */
    CallBackModel(CallControlClient client, String proposed) {
        this.client = client;
        this.number = new SimpleStringProperty(proposed == null ? "" : PersianText.persianDigits(proposed));
        number.addListener((observed, was, is) -> trouble.set(""));
    }

    /** @param then runs when this operator's phone is about to ring */
    void send(Runnable then) {
        String wanted = PersianText.asciiDigits(number.get()).strip();
        if (PhoneNumber.parse(wanted).isEmpty()) {
            trouble.set("شماره درست نیست؛ مانند ۰۹۱۲۱۲۳۴۵۶۷.");
            return;
        }
        if (sending) {
            return;
        }
        sending = true;
        trouble.set("");
        client.call(new OutgoingCall(wanted, null)).then(reply -> {
            sending = false;
            reply.onValue(begun -> then.run()).onFailure(failure -> trouble.set(failure.text()));
        });
    }

    StringProperty number() {
        return number;
    }

    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
