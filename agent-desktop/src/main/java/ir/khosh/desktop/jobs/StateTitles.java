package ir.khosh.desktop.jobs;

import ir.khosh.wire.requests.RequestState;

/** Where a request stands, for choosing among states; a request itself brings the server's own words. */
final class StateTitles {

    private StateTitles() {}

    /** @param state null is every state */
    static String of(RequestState state) {
        if (state == null) {
            return "هر وضعیت";
        }
        return switch (state) {
            case REGISTERED -> "ثبت شد";
            case CONFIRMED -> "تأیید شد";
            case NO_COVERAGE -> "بدون پوشش";
            case OFFERED -> "پیشنهاد شد";
            case ACCEPTED -> "پیمانکار پذیرفت";
            case SCHEDULED -> "ساعت حضور تعیین شد";
            case UNDER_WAY -> "در حال انجام";
            case DIAGNOSED -> "تشخیص داده شد";
            case QUOTED -> "در انتظار تأیید هزینه";
            case APPROVED -> "هزینه تأیید شد";
            case FINISHED -> "انجام شد";
            case INVOICED -> "صورتحساب صادر شد";
            case PAID -> "پرداخت شد";
            case CLOSED -> "بسته شد";
            case CANCELLED -> "لغو شد";
            case NO_SHOW -> "عدم حضور متقاضی";
            case DISPUTED -> "در رسیدگی";
        };
    }
}
