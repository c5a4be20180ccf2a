package ir.khosh.server.requests;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.regions.RegionView;
import ir.khosh.wire.requests.NewRequest;
import ir.khosh.wire.requests.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * What a request must be to be registered; says everything that is wrong, at its field.
 *
 * @param regions finds a place
 * @param offered whether a service can be asked for
 * @param daysAhead how far in the future a wish may lie
 */
record RequestChecks(LongFunction<Optional<RegionView>> regions, Predicate<String> offered, int daysAhead) {

    private static final int LONGEST_CALL_ID = 64;

    Outcome<Intake> check(NewRequest wish, Instant now) {
        FieldCheck check = new FieldCheck();
        PhoneNumber phone = check.phone("phone", wish.phone());
        String name = check.line("displayName", wish.displayName(), 80);
        checkService(check, wish.serviceCode());
        checkRegion(check, wish.regionId());
        String address = check.neededLine("address", onOneLine(wish.address()), 3, 300);
        String postcode = check.postcode("postcode", wish.postcode());
        check.needed("priority", wish.priority());
        checkTime(check, wish.wishedDay(), wish.wishedShift(), now);
        String notes = check.text("notes", wish.notes(), 2_000);
        String asset = check.line("asset", wish.asset(), 80);
        checkCall(check, wish.callId());
        return check.passed()
                ? Outcome.done(new Intake(
                        wish.applicantId(),
                        phone,
                        name,
                        wish.serviceCode(),
                        wish.regionId(),
                        address,
                        postcode,
                        wish.priority(),
                        wish.wishedDay(),
                        wish.wishedShift(),
                        notes,
                        asset,
                        wish.callId()))
                : Outcome.refused(check.refusals());
    }

    private void checkService(FieldCheck check, String code) {
        if (code == null || code.isBlank()) {
            check.refuse("required", "serviceCode", "خدمت را انتخاب کنید.");
        } else if (!offered.test(code)) {
            check.refuse("service-unknown", "serviceCode", "این خدمت شناخته نیست.");
        }
    }

    private void checkRegion(FieldCheck check, long id) {
        Optional<RegionView> region = regions.apply(id);
        if (region.isEmpty()) {
            check.refuse("region-unknown", "regionId", "محدوده را از فهرست انتخاب کنید.");
        } else if (region.get().kind().equals("PROVINCE")) {
            check.refuse("region-too-wide", "regionId", "شهرستان، شهر یا منطقه را هم انتخاب کنید؛ استان کافی نیست.");
        }
    }

    private void checkTime(FieldCheck check, LocalDate day, Shift shift, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, JalaliDate.TEHRAN);
        if (day != null && day.isBefore(today)) {
            check.refuse("day-past", "wishedDay", "این روز گذشته است.");
        } else if (day != null && day.isAfter(today.plusDays(daysAhead))) {
            check.refuse(
                    "day-too-far",
                    "wishedDay",
                    persianDigits("روز مراجعه حداکثر تا " + daysAhead + " روز آینده پذیرفته می‌شود."));
        } else if (day != null
                && shift != null
                && !new ShiftSlot(day, shift).endsAt().isAfter(now)) {
            check.refuse("shift-over", "wishedShift", "این نوبت به پایان رسیده است.");
        }
    }

    private static void checkCall(FieldCheck check, String callId) {
        if (callId != null && (callId.length() > LONGEST_CALL_ID || !callId.matches("[\\x21-\\x7e]+"))) {
            check.refuse("call-malformed", "callId", "شناسه تماس پذیرفته نیست.");
        }
    }

    /** An address on several lines is one line. */
    private static String onOneLine(String text) {
        return text == null ? null : text.replaceAll("[\\r\\n\\t]+", " ");
    }
}
