package ir.khosh.desktop.shell;

import ir.khosh.wire.session.Role;
import java.util.List;

/** A place in the window of a signed-in person; the first of a role's is its home. */
enum Room {
    SUMMARY("نمای کلی", "mdi2v-view-dashboard-outline"),
    DESK("میز تماس", "mdi2h-headset"),
    JOBS("درخواست‌ها", "mdi2c-clipboard-text-outline"),
    TASKS("کارها", "mdi2f-format-list-checks"),
    ABANDONED("از دست رفته", "mdi2p-phone-missed-outline"),
    CONTRACTORS("پیمانکاران", "mdi2a-account-hard-hat"),
    CLAIMS("گارانتی", "mdi2s-shield-check-outline"),
    PENALTIES("جریمه‌ها", "mdi2g-gavel"),
    COMPLAINTS("شکایت‌ها", "mdi2m-message-alert-outline"),
    OUTBOX("پیام‌ها", "mdi2e-email-outline"),
    WALLBOARD("تابلو", "mdi2m-monitor-dashboard");

    private final String title;
    private final String icon;

    Room(String title, String icon) {
        this.title = title;
        this.icon = icon;
    }

    String title() {
        return title;
    }

    String icon() {
        return icon;
    }

    /** In the order of the rail. */
    static List<Room> of(Role role) {
        return switch (role) {
            case OPERATOR -> List.of(DESK, JOBS, TASKS, ABANDONED);
            case SUPERVISOR ->
                List.of(
                        SUMMARY,
                        CLAIMS,
                        CONTRACTORS,
                        PENALTIES,
                        COMPLAINTS,
                        TASKS,
                        JOBS,
                        OUTBOX,
                        DESK,
                        ABANDONED,
                        WALLBOARD);
            case ADMIN -> List.of(OUTBOX, DESK);
        };
    }
}
