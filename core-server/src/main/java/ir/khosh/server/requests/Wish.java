package ir.khosh.server.requests;

import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.Shift;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the applicant asked for, where and when. Changed only through its request. */
@Embeddable
class Wish {

    private PhoneNumber phone;

    @Column(name = "service_code")
    private String serviceCode;

    @Column(name = "region_id")
    private long regionId;

    private String address;
    private String postcode;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Column(name = "wished_day")
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "wished_shift")
    private Shift shift;

    private String notes;
    private String asset;

    @Column(name = "call_id")
    private String callId;

    private String dialled;

    protected Wish() {}

    Wish(Intake intake, String dialled) {
        phone = intake.phone();
        serviceCode = intake.serviceCode();
        regionId = intake.regionId();
        address = intake.address();
        postcode = intake.postcode();
        priority = intake.priority();
        day = intake.wishedDay();
        shift = intake.wishedShift();
        notes = intake.notes();
        asset = intake.asset();
        callId = intake.callId();
        this.dialled = dialled;
    }

    /** The same work again, as soon as possible, at least urgent. */
    Wish again(String callId, String dialled, String notes) {
        Wish again = new Wish();
        again.phone = phone;
        again.serviceCode = serviceCode;
        again.regionId = regionId;
        again.address = address;
        again.postcode = postcode;
        again.priority = priority;
        again.raise();
        again.notes = notes;
        again.asset = asset;
        again.callId = callId;
        again.dialled = dialled;
        return again;
    }

    /** Another wish from the same call. */
    Wish amended(Intake intake) {
        Wish amended = new Wish(intake, dialled);
        amended.callId = callId;
        return amended;
    }

    /** What this wish and that one differ in, in words for people; who asks is no part of it. */
    List<String> differencesTo(Intake other) {
        Map<String, Boolean> differs = new LinkedHashMap<>();
        differs.put("خدمت", !serviceCode.equals(other.serviceCode()));
        differs.put("محل", regionId != other.regionId());
        differs.put("نشانی", !address.equals(other.address()));
        differs.put("کد پستی", !Objects.equals(postcode, other.postcode()));
        differs.put("شماره تماس", !phone.equals(other.phone()));
        differs.put("فوریت", priority != other.priority());
        differs.put("زمان دلخواه", !Objects.equals(day, other.wishedDay()) || shift != other.wishedShift());
        differs.put("یادداشت", !Objects.equals(notes, other.notes()));
        differs.put("دستگاه", !Objects.equals(asset, other.asset()));
        return differs.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    PhoneNumber phone() {
        return phone;
    }

    String serviceCode() {
        return serviceCode;
    }

    long regionId() {
        return regionId;
    }

    String address() {
        return address;
    }

    /** What the work is on; null when nobody said. */
    String asset() {
        return asset;
    }

    Priority priority() {
        return priority;
    }

    /** Null when there is no such wish. */
    LocalDate day() {
        return day;
    }

    /** Null when there is no such wish. */
    Shift shift() {
        return shift;
    }

    void raise() {
        priority = priority == Priority.NORMAL ? Priority.URGENT : priority;
    }

    void moveTo(LocalDate otherDay, Shift otherShift) {
        day = otherDay;
        shift = otherShift;
    }
}
