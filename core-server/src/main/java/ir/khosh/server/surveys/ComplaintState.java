package ir.khosh.server.surveys;

/** How far a complaint has come, with the word that people read. */
enum ComplaintState {
    OPEN("در انتظار پاسخ پیمانکار"),
    ANSWERED("پاسخ پیمانکار رسیده"),
    UPHELD("وارد است"),
    REJECTED("وارد نیست");

    private final String title;

    ComplaintState(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isDecided() {
        return this == UPHELD || this == REJECTED;
    }
}
