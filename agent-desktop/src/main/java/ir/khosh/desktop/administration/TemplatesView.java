package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.notifications.TemplateView;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Texts of notices, with what they look like and how many parts they are charged as. */
final class TemplatesView {

    private final TemplatesModel model;
    private final TextArea text = new TextArea();

    TemplatesView(TemplatesModel model) {
        this.model = model;
    }

    SectionView<TemplateView> build(TableModel files, FilePicker picker) {
        return new SectionView<>(Section.TEMPLATES, model.list())
                .column("پیام", 200, TemplateView::title)
                .column("بخش", 50, one -> Persian.number(one.segments()))
                .column("متن", 90, one -> one.changedAt() == null ? "پیش‌فرض" : "ویرایش‌شده")
                .column("آغاز", 220, one -> one.text()
                        .replaceFirst("^خوش\n", "")
                        .replace('\n', ' '))
                .files(files, picker)
                .form(form(), text::requestFocus);
    }

    private Node form() {
        FieldErrors errors = model.list().errors();
        text.setId("template-text");
        text.setPrefRowCount(7);
        // not wrapped: JavaFX 21 draws the words of a wrapped right-to-left text twice and out of the field
        text.textProperty().bindBidirectional(model.text());
        text.disableProperty().bind(model.list().chosen().isNull());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                text.fireEvent(new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
                event.consume();
            }
        });
        Button back = new Button("بازگشت به پیش‌فرض");
        back.setId("template-default");
        back.setOnAction(event -> model.backToDefault());
        return new FormPane(
                        "template-form",
                        model.list().chosen().map(TemplateView::title).orElse("یک پیام را برگزینید"),
                        model.list(),
                        model::save)
                .with(
                        new Field("متن", null, text, errors.of("text")),
                        Pieces.wrapping(model.list().chosen().map(model::places).orElse(""), "quiet", "small"),
                        preview())
                .action(Pieces.shownWhile(
                        model.list()
                                .chosen()
                                .map(one -> one.changedAt() != null)
                                .orElse(false),
                        back))
                .end();
    }

    private Node preview() {
        Label shown = Pieces.wrapping(model.preview());
        shown.setId("template-preview");
        VBox box = Pieces.column(6, shown, Pieces.wrapping(model.size(), "quiet", "small"));
        box.getStyleClass().add("template-preview");
        return Pieces.shownWhile(model.preview().isNotEmpty(), box);
    }
}
