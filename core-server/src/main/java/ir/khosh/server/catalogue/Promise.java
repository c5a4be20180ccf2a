package ir.khosh.server.catalogue;

import java.time.Duration;

/**
 * What Khosh promises of a service.
 *
 * @param version 0 for the general promise, which holds where a service has none of its own
 * @param response from the registration until a contractor has accepted
 * @param finish until the work is done
 * @param workingDays whether hours of weekends and holidays do not count
 */
public record Promise(int version, Duration response, Duration finish, boolean workingDays) {}
