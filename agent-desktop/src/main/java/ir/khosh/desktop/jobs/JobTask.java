package ir.khosh.desktop.jobs;

import ir.khosh.wire.requests.JobAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be done to a request at a desk: its key, which never changes, and its words. */
public enum JobTask {
    RESCHEDULE("1", "تغییر زمان", "mdi2c-calendar-clock", JobAction.RESCHEDULE),
    DISPATCH("2", "پیمانکار", "mdi2a-account-hard-hat", JobAction.ASSIGN, JobAction.ACCEPT, JobAction.DECLINE),
    ARRIVAL("3", "ساعت حضور", "mdi2c-clock-check-outline", JobAction.STATE_ARRIVAL),
    QUOTE_ANSWER("4", "پاسخ برآورد", "mdi2f-file-check-outline", JobAction.ANSWER_QUOTE),
    PAYMENT("5", "دریافت وجه", "mdi2c-cash", JobAction.TAKE_PAYMENT),
    SURVEY("6", "نظرسنجی", "mdi2s-star-outline", JobAction.TAKE_SURVEY),
    COMPLAINT("7", "ثبت شکایت", "mdi2m-message-alert-outline", JobAction.COMPLAIN),
    NO_SHOW("8", "عدم حضور", "mdi2a-account-off-outline", JobAction.REPORT_NO_SHOW),
    CANCELLATION("9", "لغو درخواست", "mdi2c-close-circle-outline", JobAction.CANCEL),
    CLAIM("0", "گارانتی", "mdi2s-shield-check-outline", JobAction.CLAIM_WARRANTY),
    START("A", "آغاز کار", "mdi2p-play-circle-outline", JobAction.START),
    DIAGNOSIS("B", "تشخیص", "mdi2s-stethoscope", JobAction.DIAGNOSE),
    QUOTE("C", "برآورد هزینه", "mdi2f-file-document-edit-outline", JobAction.QUOTE),
    FINISH("D", "پایان کار", "mdi2f-flag-checkered", JobAction.FINISH),
    DISPUTE("E", "اعتراض متقاضی", "mdi2h-hand-back-right-outline", JobAction.DISPUTE),
    DISPUTE_DECISION("F", "رأی به اعتراض", "mdi2s-scale-balance", JobAction.DECIDE_DISPUTE);

    private final String key;
    private final String title;
    private final String icon;
    private final List<JobAction> actions;

    JobTask(String key, String title, String icon, JobAction... actions) {
        this.key = key;
        this.title = title;
        this.icon = icon;
        this.actions = List.of(actions);
    }

    static List<JobTask> allowedBy(List<JobAction> allowed) {
        return Arrays.stream(values())
                .filter(task -> task.actions.stream().anyMatch(allowed::contains))
                .toList();
    }

    static Optional<JobTask> byKey(String typed) {
        return Arrays.stream(values())
                .filter(task -> task.key.equalsIgnoreCase(typed))
                .findFirst();
    }

    String key() {
        return key;
    }

    String title() {
        return title;
    }

    String icon() {
        return icon;
    }
}
