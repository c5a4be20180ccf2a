package ir.khosh.server.requests;

import ir.khosh.server.shared.FieldCheck;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.PersianText;
import ir.khosh.values.PhoneNumber;
import ir.khosh.values.TrackingCode;
import ir.khosh.wire.requests.RequestState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a search asks for; every part may be null. A text is read as a tracking code, else as a number, else as a part of
 * the applicant's name in any spelling.
 *
 * @param from and {@code until}: days of registration in Tehran, both included
 * @param overdueAt only what is late at this moment
 */
record RequestFilter(
        String text, RequestState state, Long contractorId, LocalDate from, LocalDate until, Instant overdueAt) {

    private static final int LONGEST = 80;

    /** @throws ir.khosh.server.shared.RefusedException with everything that is unreadable */
    static RequestFilter read(String text, String state, String contractor, String from, String until) {
        FieldCheck check = new FieldCheck();
        String line = check.line("text", text, LONGEST);
        RequestState wanted = null;
        if (state != null && !state.isBlank()) {
            try {
                wanted = RequestState.valueOf(state);
            } catch (IllegalArgumentException e) {
                check.refuse("unknown-value", "state", "این وضعیت شناخته نیست.");
            }
        }
        Long contractorId = null;
        if (contractor != null && !contractor.isBlank()) {
            if (contractor.matches("[0-9]{1,18}")) {
                contractorId = Long.valueOf(contractor);
            } else {
                check.refuse("contractor-unknown", "contractor", "پیمانکار را از فهرست انتخاب کنید.");
            }
        }
        LocalDate first = day(check, "from", from);
        LocalDate last = day(check, "until", until);
        check.throwIfRefused();
        return new RequestFilter(line, wanted, contractorId, first, last, null);
    }

    /** Only what is late at that moment. */
    RequestFilter onlyOverdueAt(Instant moment) {
        return new RequestFilter(text, state, contractorId, from, until, moment);
    }

    /** SQL over {@code service_request r} with places for {@link #values()}. */
    String condition() {
        List<String> parts = new ArrayList<>(List.of("true"));
        if (text != null) {
            parts.add(
                    code().isPresent()
                            ? "r.tracking_code = ?"
                            : number().isPresent() ? "r.phone = ?" : "r.applicant_folded like ? escape '!'");
        }
        if (state != null) {
            parts.add("r.state = ?");
        }
        if (contractorId != null) {
            parts.add("r.contractor_id = ?");
        }
        if (from != null) {
            parts.add("r.registered_at >= ?");
        }
        if (until != null) {
            parts.add("r.registered_at < ?");
        }
        if (overdueAt != null) {
            parts.add("r.finished_at is null and r.state not in ('CANCELLED', 'NO_SHOW')"
                    + " and (r.finish_due < ? or r.responded_at is null and r.respond_due < ?)");
        }
        return String.join(" and ", parts);
    }

    Object[] values() {
        List<Object> values = new ArrayList<>();
        if (text != null) {
            values.add(code().map(TrackingCode::value)
                    .or(() -> number().map(PhoneNumber::value))
                    .orElseGet(this::like));
        }
        if (state != null) {
            values.add(state);
        }
        if (contractorId != null) {
            values.add(contractorId);
        }
        if (from != null) {
            values.add(from.atStartOfDay(JalaliDate.TEHRAN).toInstant());
        }
        if (until != null) {
            values.add(until.plusDays(1).atStartOfDay(JalaliDate.TEHRAN).toInstant());
        }
        if (overdueAt != null) {
            values.add(overdueAt);
            values.add(overdueAt);
        }
        return values.toArray();
    }

    private Optional<TrackingCode> code() {
        return isNumeric() ? TrackingCode.parse(text) : Optional.empty();
    }

    private Optional<PhoneNumber> number() {
        return PhoneNumber.parse(text);
    }

    private boolean isNumeric() {
        return PersianText.asciiDigits(text).matches("[0-9\\s-]+");
    }

    private String like() {
        return "%" + PersianText.fold(text).replaceAll("[!%_]", "!$0") + "%";
    }

    private static LocalDate day(FieldCheck check, String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            check.refuse("day-unreadable", field, "روز خوانا نیست.");
            return null;
        }
    }
}
