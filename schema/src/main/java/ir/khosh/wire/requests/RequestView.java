package ir.khosh.wire.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * @param assignment the current one; null when none
 * @param dispatchFailure stable code such as {@code no-coverage}; null when fine
 */
public record RequestView(
        String trackingCode,
        RequestState state,
        String stateTitle,
        String serviceCode,
        String serviceName,
        long regionId,
        String regionPath,
        String address,
        String postcode,
        Priority priority,
        LocalDate wishedDay,
        Shift wishedShift,
        String notes,
        long applicantId,
        String applicantName,
        String phone,
        String callId,
        String dialled,
        AssignmentView assignment,
        String dispatchFailure,
        Instant registeredAt,
        Instant finishedAt,
        LocalDate warrantyUntil,
        List<HistoryEntry> history) {

    public RequestView {
        history = List.copyOf(history);
    }

    /** @param state OFFERED, ACCEPTED, DECLINED, EXPIRED or SUPERSEDED */
    public record AssignmentView(
            long id,
            long contractorId,
            String contractorName,
            String contractorPhone,
            String state,
            LocalDate day,
            Shift shift,
            Instant at,
            String reason) {}

    public record HistoryEntry(Instant at, String event, String title, String by) {}
}
