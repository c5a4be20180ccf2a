package ir.khosh.server.surveys;

/** What a complaint is about, with the word that people read. */
enum ComplaintCategory {
    LATE("دیر آمدن"),
    BEHAVIOUR("آداب برخورد"),
    QUALITY("کیفیت کار"),
    PRICE("هزینه"),
    ATTIRE("پوشش و ظاهر"),
    OTHER("موضوع دیگر");

    private final String title;

    ComplaintCategory(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
