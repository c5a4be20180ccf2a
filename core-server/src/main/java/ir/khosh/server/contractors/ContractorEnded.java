package ir.khosh.server.contractors;

import java.time.Instant;

/**
 * The work with a contractor is over: their open jobs go back to dispatch. Fired in the transaction of the second
 * person's approval.
 */
public record ContractorEnded(long contractorId, Instant at, String by) {}
