package ir.khosh.wire.applicants;

import java.time.Instant;

/** @param postcode ten digits or null; {@code regionPath} such as «اصفهان، کاشان» */
public record AddressView(
        long id, long regionId, String regionPath, String text, String postcode, Instant lastUsedAt) {}
