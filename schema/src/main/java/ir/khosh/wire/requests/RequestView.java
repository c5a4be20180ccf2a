package ir.khosh.wire.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * @param asset what the work is on, such as «پکیج آشپزخانه»; null when nobody said
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
        String asset,
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
        List<HistoryEntry> history,
        Progress progress,
        List<JobAction> actions) {

    public RequestView {
        history = List.copyOf(history);
        actions = List.copyOf(actions);
    }

    /**
     * What is known of the visit and the money so far; everything null or empty until it happened.
     *
     * @param owner role that must act next, such as SUPERVISOR; null: nobody in particular
     * @param arrivalAt the exact time that the contractor stated
     * @param quote the latest one
     * @param repeatOf tracking code of the first job when this is its free repeat
     * @param surveyScore 1 to 5
     * @param photos the oldest first
     * @param due what was promised; null for a request of before there were promises
     */
    public record Progress(
            String owner,
            Instant arrivalAt,
            Instant startedAt,
            String causeCode,
            String causeName,
            String report,
            Quote quote,
            InvoiceLine invoice,
            String repeatOf,
            Integer surveyScore,
            List<Photo> photos,
            Due due) {

        public static final Progress NONE =
                new Progress(null, null, null, null, null, null, null, null, null, null, List.of(), null);

        public Progress {
            photos = List.copyOf(photos);
        }
    }

    /** @param state OPEN, APPROVED, REFUSED or SUPERSEDED; {@code totalRial} with VAT */
    public record Quote(long id, String state, List<PricedLine> lines, long vatRial, long totalRial, Instant at) {
        public Quote {
            lines = List.copyOf(lines);
        }
    }

    /** @param state OPEN, PAID or CREDITED; {@code totalRial} with VAT */
    public record InvoiceLine(String number, String state, long totalRial, long paidRial) {}

    /**
     * What was promised of the service when the request was registered.
     *
     * @param respondBy a contractor has accepted by then
     * @param respondedAt when one did; null when none has
     * @param finishBy the work is done by then
     * @param state ON_TIME, NEAR, OVERDUE, MET or MISSED
     * @param stateTitle the same for people, such as «۳ ساعت مانده»
     */
    public record Due(Instant respondBy, Instant respondedAt, Instant finishBy, String state, String stateTitle) {}

    /** @param url path below the server's root, with {@code /small} behind it a thumbnail; needs the reader's token */
    public record Photo(long id, String caption, Instant at, String url) {}

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
