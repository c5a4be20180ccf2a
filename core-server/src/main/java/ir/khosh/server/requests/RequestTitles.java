package ir.khosh.server.requests;

import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.PersianText;
import ir.khosh.values.Rial;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/** How people read states, times and amounts. */
final class RequestTitles {

    private RequestTitles() {}

    static String title(RequestState state) {
        return switch (state) {
            case REGISTERED -> "ثبت‌شده";
            case CONFIRMED -> "تأییدشده، در انتظار تعیین پیمانکار";
            case NO_COVERAGE -> "بدون پوشش، در دست سرپرست";
            case OFFERED -> "پیشنهادشده به پیمانکار";
            case ACCEPTED -> "پیمانکار تعیین شده است";
            case SCHEDULED -> "زمان مراجعه قطعی شد";
            case UNDER_WAY -> "در حال انجام";
            case DIAGNOSED -> "عیب‌یابی شد";
            case QUOTED -> "در انتظار تأیید هزینه";
            case APPROVED -> "هزینه تأیید شد";
            case INVOICED -> "صورتحساب صادر شد";
            case PAID -> "پرداخت شد";
            case NO_SHOW -> "متقاضی حضور نداشت";
            case DISPUTED -> "مورد اعتراض";
            case FINISHED -> "پایان‌یافته";
            case CLOSED -> "بسته‌شده";
            case CANCELLED -> "لغوشده";
        };
    }

    /** «دوشنبه ۲ آذر ۱۴۰۵، ساعت ۸ تا ۱۲» */
    static String time(ShiftSlot slot) {
        return JalaliDate.of(slot.day()).longText() + "، ساعت " + ShiftSlot.hoursTitle(slot.shift());
    }

    /** A user by name; others by what they are to the job. */
    static String author(String by) {
        if (by.equals(Act.ofKhosh(Instant.EPOCH).by())) {
            return "سامانه";
        }
        return by.startsWith("contractor:") ? "پیمانکار" : by.startsWith("applicant:") ? "متقاضی" : by;
    }

    /** The wished day and shift, as far as there is a wish. */
    static String wishedTime(LocalDate day, Shift shift) {
        if (day == null) {
            return shift == null ? "در اولین فرصت" : "ساعت " + ShiftSlot.hoursTitle(shift);
        }
        return JalaliDate.of(day).longText() + (shift == null ? "" : "، ساعت " + ShiftSlot.hoursTitle(shift));
    }

    /** «دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۷:۳۰» */
    static String moment(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, JalaliDate.TEHRAN);
        return JalaliDate.of(at).longText() + "، ساعت "
                + PersianText.persianDigits(String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute()));
    }

    /** «۲٬۵۰۰٬۰۰۰ ریال» */
    static String amount(Rial amount) {
        return PersianText.persianDigits(
                        String.format(Locale.ROOT, "%,d", amount.amount()).replace(',', '٬')) + " ریال";
    }
}
