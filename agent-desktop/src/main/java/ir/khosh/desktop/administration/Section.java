package ir.khosh.desktop.administration;

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
    STANDARDS("استانداردها و مدارک", "mdi2c-certificate-outline");

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

    String id() {
        return "section-" + name().toLowerCase();
    }
}
