package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Choice;
import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.JalaliField;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.contractors.ContractorView;
import ir.khosh.wire.contractors.EvidenceView;
import java.time.Clock;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The standards with what each contractor showed of them; one is chosen and shown anew. */
final class StandardsView {

    private final EvidenceModel model;
    private final FilePicker picker;
    private final Clock clock;
    private final VBox items = Pieces.column(4);
    private final TextField reference = FormPane.field("evidence-reference", "اختیاری");

    StandardsView(EvidenceModel model, FilePicker picker, Clock clock) {
        this.model = model;
        this.picker = picker;
        this.clock = clock;
    }

    SectionView<ContractorView> build() {
        return new SectionView<>(Section.STANDARDS, model.list())
                .column("پیمانکار", 200, ContractorView::name)
                .column("تلفن", 120, one -> Persian.phone(one.phone()))
                .form(form(), reference::requestFocus);
    }

    private Node form() {
        FieldErrors errors = model.list().errors();
        items.setId("evidence-items");
        model.shown().addListener((ListChangeListener<EvidenceView>) change -> showItems());
        model.item().addListener((observed, was, is) -> showItems());
        Choice<String> kind = new Choice<>(
                "evidence-kind", List.of("DOCUMENT", "INSPECTION", "SIGNATURE", "REVOKED"), StandardsView::kindTitle);
        kind.value().bindBidirectional(model.kind());
        reference.textProperty().bindBidirectional(model.reference());
        JalaliField expires = JalaliField.anyDay("evidence-expires", clock);
        expires.value().bindBidirectional(model.expires());
        return new FormPane(
                        "evidence-form",
                        model.list().chosen().map(ContractorView::name).orElse("پیمانکاری را برگزینید"),
                        model.list(),
                        model::save)
                .with(
                        new Field("استاندارد", null, items, errors.of("item")),
                        new Field("نوع مدرک", null, kind, errors.of("kind")),
                        Pieces.row(
                                8,
                                new Field("شماره یا جای نگهداری", null, reference, errors.of("reference")),
                                new Field("اعتبار تا", null, expires, errors.of("expiresOn"))),
                        new Field("عکس مدرک", null, picture(), errors.of("photo")))
                .end();
    }

    private Node picture() {
        Button choose = new Button("انتخاب عکس…");
        choose.setId("evidence-picture");
        choose.setOnAction(event -> picker.toRead().ifPresent(model.picture()::set));
        return Pieces.row(
                8,
                choose,
                Pieces.label(
                        model.picture()
                                .map(file -> file.getFileName().toString())
                                .orElse("بدون عکس"),
                        "quiet",
                        "small"));
    }

    private void showItems() {
        items.getChildren().clear();
        for (EvidenceView one : model.shown()) {
            Button button = new Button(
                    null,
                    Pieces.row(
                            8,
                            Pieces.label(one.name() + (one.mandatory() ? "" : " (اختیاری)")),
                            spacer(),
                            Pieces.label(until(one), "quiet", "small"),
                            Pieces.badge(stateTitle(one.state()), tone(one))));
            button.setId("evidence-" + one.code());
            button.setMaxWidth(Double.MAX_VALUE);
            button.getStyleClass().add("side-button");
            Pieces.toggle(button, "lit", one.equals(model.item().get()));
            button.setOnAction(event -> choose(one));
            items.getChildren().add(button);
        }
    }

    /** The rows are drawn anew, so the hand goes on where one writes. */
    private void choose(EvidenceView one) {
        model.list().clear();
        model.item().set(one);
        reference.requestFocus();
    }

    private static Node spacer() {
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private String until(EvidenceView one) {
        String picture = one.photoUrl() == null ? "" : "با عکس · ";
        return one.expiresOn() == null ? picture : picture + "تا " + Persian.day(one.expiresOn(), clock.instant());
    }

    private static String stateTitle(String state) {
        return switch (state) {
            case "VALID" -> "معتبر";
            case "EXPIRED" -> "منقضی";
            case "GRACE" -> "در مهلت";
            default -> "نشان نداده";
        };
    }

    private static String tone(EvidenceView one) {
        return switch (one.state()) {
            case "VALID" -> "good";
            case "GRACE" -> "warn";
            default -> one.mandatory() ? "bad" : "calm";
        };
    }

    private static String kindTitle(String kind) {
        return switch (kind) {
            case "DOCUMENT" -> "مدرک";
            case "INSPECTION" -> "بازدید";
            case "SIGNATURE" -> "امضا";
            default -> "بی‌اعتبار شد";
        };
    }
}
