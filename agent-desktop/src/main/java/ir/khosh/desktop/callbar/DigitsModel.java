package ir.khosh.desktop.callbar;

import ir.khosh.desktop.server.CallControlClient;
import ir.khosh.values.PersianText;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Digits for a voice menu, sent while they are typed: in their order, one message at a time. */
final class DigitsModel {

    private static final String ALLOWED = "[0-9*#]";

    private final CallControlClient client;
    private final String callId;
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private String waiting = "";
    private boolean sending;

    DigitsModel(CallControlClient client, String callId) {
        this.client = client;
        this.callId = callId;
    }

    /** What is no digit, star or hash is passed over. */
    void type(String key) {
        String digit = PersianText.asciiDigits(key);
        if (digit.matches(ALLOWED)) {
            typed.set(typed.get() + digit);
            waiting += digit;
            send();
        }
    }

    private void send() {
        if (sending || waiting.isEmpty()) {
            return;
        }
        String now = waiting;
        waiting = "";
        sending = true;
        trouble.set("");
        client.digits(callId, now).then(reply -> {
            sending = false;
            reply.onValue(nothing -> send()).onFailure(failure -> {
                waiting = "";
                trouble.set(failure.text());
            });
        });
    }

    ReadOnlyStringProperty typed() {
        return typed.getReadOnlyProperty();
    }

    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
