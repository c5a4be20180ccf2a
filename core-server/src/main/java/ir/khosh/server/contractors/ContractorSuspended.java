package ir.khosh.server.contractors;

import java.time.Instant;

/** A contractor is suspended: no new work. Fired synchronously in the transaction of the suspension. */
public record ContractorSuspended(long contractorId, Instant at, String by) {}
