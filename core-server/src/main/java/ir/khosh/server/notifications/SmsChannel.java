package ir.khosh.server.notifications;

import ir.khosh.values.PhoneNumber;

/** A way to send a text. Blocks for at most a few seconds and never throws for what a gateway does. */
interface SmsChannel {

    /** False when nothing was configured; rows wait then. */
    boolean isConfigured();

    /** @param localId our own key: the same one twice is one text */
    Outcome send(long localId, PhoneNumber to, String text);

    /** What became of it. */
    sealed interface Outcome {
        record Taken(String messageId) implements Outcome {}

        /** It will not be taken however often it is tried. */
        record Refused(String reason) implements Outcome {}

        /** It was not taken; later perhaps. */
        record Unavailable(String reason) implements Outcome {}

        /** No answer came: it may or may not have been taken. */
        record Unknown(String reason) implements Outcome {}
    }
}
