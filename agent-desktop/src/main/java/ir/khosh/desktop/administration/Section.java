package ir.khosh.desktop.administration;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** What an administrator keeps, in the order of the side list. */
enum Section {
    START("آغاز کار", "mdi2f-flag-checkered"),
    USERS("کاربران", "mdi2a-account-multiple-outline"),
    CONTRACTORS("پیمانکاران", "mdi2h-hammer-wrench"),
    REGIONS("محدوده‌ها", "mdi2m-map-marker-radius-outline"),
    OFFERINGS("خدمات و قیمت‌ها", "mdi2t-tag-outline"),
    TEMPLATES("متن پیام‌ها", "mdi2m-message-text-outline"),
    HOLIDAYS("تعطیلات", "mdi2c-calendar-remove-outline"),
    SETTINGS("تنظیمات", "mdi2t-tune-variant"),
    FAMILIES("خانواده‌های خرابی", "mdi2s-sitemap-outline"),
    CONTRACTS("قراردادها", "mdi2f-file-sign"),
    STANDARDS("مدارک پیمانکاران", "mdi2c-certificate-outline"),
    ITEMS("فهرست استانداردها", "mdi2f-format-list-checks");

    /** The row of keys that holds the digits, from left to right. */
    private static final KeyCode[] KEYS = {
        KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6,
        KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9, KeyCode.DIGIT0, KeyCode.MINUS, KeyCode.EQUALS
    };

    private final String title;
    private final String icon;

    Section(String title, String icon) {
        this.title = title;
        this.icon = icon;
    }

    String title() {
        return title;
    }

    String icon() {
        return icon;
    }

    /** Pressed with Alt. */
    KeyCode key() {
        return KEYS[ordinal()];
    }

    static Optional<Section> of(KeyCode key) {
        return Arrays.stream(values()).filter(one -> one.key() == key).findFirst();
    }

    String id() {
        return "section-" + name().toLowerCase();
    }
}
