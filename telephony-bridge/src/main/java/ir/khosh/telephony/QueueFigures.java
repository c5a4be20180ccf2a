package ir.khosh.telephony;

/**
 * What the exchange counts in one queue at one moment.
 *
 * @param waiting callers who wait, their phones ringing or not
 */
public record QueueFigures(QueueName queue, int waiting) {}
