package ir.khosh.server.notifications;

import ir.khosh.values.PhoneNumber;

/**
 * No text can tell this: the number takes none, or the provider gave it up. Observed synchronously in the transaction
 * that found it out, so that somebody calls instead. A later version of the same notice has the same template and subject.
 *
 * @param text what should have been said
 * @param reason stable code: {@code takes-no-texts}, {@code undelivered} or the failure of the last try
 */
public record UndeliverableNotice(
        long outboxId, String template, PhoneNumber to, String subject, String text, String reason) {

    @Override
    public String toString() {
        return "UndeliverableNotice[" + outboxId + ", " + template + ", " + reason + "]";
    }
}
