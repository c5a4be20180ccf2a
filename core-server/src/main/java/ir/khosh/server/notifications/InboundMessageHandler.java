package ir.khosh.server.notifications;

import ir.khosh.values.PhoneNumber;
import java.util.Optional;

/**
 * Understands some of the texts that people send us. Implemented above, found by CDI and asked one after the other until
 * one answers. Each message is handed on once, inside a transaction that also stores the reply; an exception rolls all of
 * it back and the message comes again later.
 */
public interface InboundMessageHandler {

    /** The lower one is asked first; 0 to 9 belong to {@code notifications}. */
    int order();

    /**
     * @param text as typed: digits in any script, any case
     * @param messageId the provider's; the same at every try
     * @return one Persian line for the sender; empty: not mine
     */
    Optional<String> handle(PhoneNumber from, String text, String messageId);
}
