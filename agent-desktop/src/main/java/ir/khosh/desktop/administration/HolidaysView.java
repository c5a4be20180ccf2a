package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.calendar.HolidayView;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/** Holidays: a year at a time. */
final class HolidaysView {

    private final HolidaysModel model;
    private final TextField day = FormPane.number("holiday-day", "۱۴۰۵/۰۱/۱۳");

    HolidaysView(HolidaysModel model) {
        this.model = model;
    }

    SectionView<HolidayView> build(TableModel files, FilePicker picker) {
        return new SectionView<>(Section.HOLIDAYS, model.list())
                .column("روز", 160, one -> JalaliDate.of(one.day()).longText())
                .column("مناسبت", 220, HolidayView::title)
                .startingNew("روز تازه", model::startNew)
                .files(files, picker)
                .form(form(), day::requestFocus);
    }

    private Node form() {
        FieldErrors errors = model.list().errors();
        day.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        day.getStyleClass().add("number-field");
        day.textProperty().bindBidirectional(model.day());
        TextField title = FormPane.field("holiday-title", "مناسبت");
        title.textProperty().bindBidirectional(model.title());
        Button remove = button("holiday-remove", "برداشتن", model::remove);
        remove.getStyleClass().add("refuse");
        return new FormPane(
                        "holiday-form",
                        model.list().chosen().map(one -> "ویرایش تعطیلی").orElse("تعطیلی تازه"),
                        model.list(),
                        model::save)
                .with(
                        year(),
                        new Field("روز", null, day, errors.of("day")),
                        new Field("مناسبت", null, title, errors.of("title")))
                .action(Pieces.shownWhile(model.list().chosen().isNotNull(), remove))
                .end()
                .with(
                        Pieces.wrapping(
                                "تعطیلات قمری هر سال جابه‌جا می‌شوند؛ آن‌ها را دستی یا از پرونده وارد کنید. روزهای کاری مهلت انصراف از روی این فهرست شمرده می‌شود.",
                                "quiet",
                                "small"),
                        button("holiday-solar", "افزودن تعطیلات ثابت خورشیدی این سال", model::addSolar));
    }

    private Node year() {
        return Pieces.row(
                8,
                button("holiday-year-before", "سال پیش", () -> model.year()
                        .set(model.year().get() - 1)),
                Pieces.label(model.year().map(year -> Persian.digits(year)), "strong"),
                button("holiday-year-after", "سال بعد", () -> model.year()
                        .set(model.year().get() + 1)));
    }

    private static Button button(String id, String title, Runnable action) {
        Button button = new Button(title);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
