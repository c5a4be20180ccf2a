package ir.khosh.desktop.supervision;

import ir.khosh.values.PersianText;
import java.util.Map;

/** Why a notice did not leave, in the supervisor's words; the provider's own code stands behind, for whoever calls them. */
final class NoticeFailures {

    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("gateway-unreachable", "درگاه پیامک در دسترس نبود."),
            Map.entry("no-answer", "پاسخی نرسید؛ شاید رفته باشد."),
            Map.entry("interrupted", "کارساز هنگام فرستادن خاموش شد؛ شاید رفته باشد."),
            Map.entry("answer-unreadable", "پاسخ درگاه خوانا نبود؛ شاید رفته باشد."),
            Map.entry("outcome-unknown", "دانسته نشد که رفته است یا نه، و دیگر نمی‌توان پرسید."),
            Map.entry("never-arrived", "به درگاه نرسیده بود؛ دوباره فرستاده می‌شود."),
            Map.entry("address-refused", "نشانی رایانامه پذیرفته نشد."),
            Map.entry("mail-refused", "کارساز رایانامه آن را نپذیرفت."),
            Map.entry("mail-server-unreachable", "کارساز رایانامه در دسترس نبود."),
            Map.entry("mail-cannot-be-asked", "شاید رفته باشد؛ از رایانامه نمی‌توان پرسید."));

    /** As Kavenegar's documentation of its statuses has them. */
    private static final Map<String, String> KAVENEGAR = Map.ofEntries(
            Map.entry("http-401", "حساب درگاه غیرفعال است."),
            Map.entry("http-403", "کلید درگاه پذیرفته نشد."),
            Map.entry("http-411", "شمارهٔ گیرنده پذیرفته نشد."),
            Map.entry("http-412", "خط فرستنده پذیرفته نشد."),
            Map.entry("http-413", "متن خالی یا بیش از اندازه بلند است."),
            Map.entry("http-414", "درگاه این تعداد را یکجا نپذیرفت."),
            Map.entry("http-416", "نشانی شبکهٔ ما در تنظیمات درگاه نیست."),
            Map.entry("http-418", "اعتبار حساب درگاه کافی نیست."),
            Map.entry("http-422", "نویسه‌ای در متن است که درگاه نمی‌پذیرد."));

    private NoticeFailures() {}

    /** @param code null when nothing failed */
    static String told(String code) {
        if (code == null) {
            return "خطایی نبوده است.";
        }
        if (OURS.containsKey(code)) {
            return OURS.get(code);
        }
        return KAVENEGAR.getOrDefault(code, byKind(code)) + " (" + PersianText.isolate(code) + ")";
    }

    private static String byKind(String code) {
        return code.matches("(http|code)-5\\d\\d") ? "درگاه خطا داد." : "نرسید؛ نشان درگاه را ببینید.";
    }
}
