package ir.khosh.server.contractors;

import java.time.LocalDate;

/**
 * A mandatory standard that a contractor does not meet.
 *
 * @param expiredOn last day of the evidence; null when there never was any
 */
public record StandardGap(String code, String name, LocalDate expiredOn) {

    public boolean isExpired() {
        return expiredOn != null;
    }
}
