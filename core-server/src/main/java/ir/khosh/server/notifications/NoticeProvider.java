package ir.khosh.server.notifications;

import ir.khosh.values.PhoneNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A company, or a mail server, that carries notices. Safe for several threads; each call blocks for at most seven seconds
 * and never throws for what the other side does.
 */
interface NoticeProvider {

    /** Stable, for configuration, rows and metrics; at most 20 ASCII characters. */
    String name();

    NoticeChannel channel();

    /** False when the configuration does not name it; it is never asked then. */
    boolean isConfigured();

    /**
     * @param key ours: at the provider the same one twice is one message
     * @param to the number it is for
     * @param email null for texts
     */
    record Envelope(long key, PhoneNumber to, String email, String text) {
        @Override
        public String toString() {
            return "Envelope[" + key + "]";
        }
    }

    Sending send(Envelope envelope);

    /** What became of a message whose sending was not answered. */
    Fate fateOf(long key);

    /** How long after a sending {@link #fateOf} still knows of it; after that it must not be believed. */
    Duration memory();

    /**
     * What became of messages that the provider took, as far as it says.
     *
     * @param messageIds the provider's, at most 100
     */
    Map<String, Fate> fatesOf(List<String> messageIds);

    /** Reads the status word of the provider's own delivery report. */
    Delivery deliveryOf(String status);

    enum Delivery {
        UNDER_WAY,
        DELIVERED,
        UNDELIVERED
    }

    sealed interface Sending {
        record Taken(String messageId) implements Sending {}

        /** It will not be taken however often it is tried, by anybody. */
        record Refused(String reason) implements Sending {}

        /** It was not taken; later or by another provider perhaps. */
        record Unavailable(String reason) implements Sending {}

        /** No answer came: it may or may not have been taken. */
        record Unknown(String reason) implements Sending {}
    }

    sealed interface Fate {
        record Known(String messageId, Delivery delivery) implements Fate {}

        /** The provider never had it. */
        record NotKnown() implements Fate {}

        /** The provider does not say. */
        record Unsaid(String reason) implements Fate {}
    }
}
