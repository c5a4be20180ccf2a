package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.calls.CallerCard.LiveWarranty;
import java.time.Instant;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Opening a claim: Enter confirms the first warranty, the arrows choose another, Escape leaves. */
public final class ClaimView extends VBox {

    private final ClaimModel model;
    private final Instant now;
    private final VBox list = Pieces.column(6);

    /** @param leave what Escape does */
    public ClaimView(ClaimModel model, Instant now, Runnable leave) {
        super(10);
        this.model = model;
        this.now = now;
        setId("claim");
        getStyleClass().addAll("panel", "claim", "form-line");
        list.setId("claim-list");
        list.getStyleClass().add("candidates");
        list.setFocusTraversable(true);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
        Label promise = Pieces.wrapping(
                "رایگان، با اولویت، پیمانکار دیگر. کار تازه همین حالا به اعزام می‌رود.", "notice", "good");
        promise.setId("claim-promise");
        promise.setMaxWidth(Double.MAX_VALUE);
        model.sameContractor()
                .addListener((observed, was, is) -> promise.setText(Persian.breakable(
                        is
                                ? "رایگان، با اولویت، همان پیمانکار به خواست متقاضی."
                                : "رایگان، با اولویت، پیمانکار دیگر. کار تازه همین حالا به اعزام می‌رود.")));
        Label trouble = Pieces.wrapping(model.message(), "notice", "bad");
        trouble.setId("claim-message");
        trouble.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .addAll(
                        Panel.title(
                                "خرابی دوباره در دورهٔ گارانتی",
                                Pieces.label("بازگشت", "quiet", "small"),
                                Pieces.key("Esc")),
                        list,
                        promise,
                        note(),
                        Pieces.shownWhile(model.message().isNotEmpty(), trouble),
                        foot());
        model.chosen().addListener((observed, was, is) -> mark());
        draw();
    }

    private void draw() {
        for (int i = 0; i < model.warranties().size(); i++) {
            int index = i;
            HBox row = row(model.warranties().get(i));
            row.setId("claim-" + (i + 1));
            row.setOnMouseClicked(event -> {
                model.choose(index);
                list.requestFocus();
            });
            list.getChildren().add(row);
        }
        mark();
    }

    private HBox row(LiveWarranty warranty) {
        String contractor = warranty.contractorName() == null ? "" : warranty.contractorName() + " · ";
        VBox lines = Pieces.column(
                2,
                Pieces.label(warranty.title(), "strong"),
                Pieces.label(contractor + "کد " + Persian.trackingCode(warranty.code()), "quiet", "small"));
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = Pieces.row(
                10,
                Pieces.icon("mdi2s-shield-check-outline", "licence"),
                lines,
                Pieces.label("تا " + Persian.day(warranty.validUntil().minusDays(1), now), "quiet", "small"),
                Pieces.badge(Persian.number(warranty.daysLeft()) + " روز مانده", "good"));
        row.getStyleClass().addAll("card", "candidate");
        return row;
    }

    private Node note() {
        TextField note = new TextField();
        note.setId("claim-note");
        note.setPromptText("متقاضی چه می‌گوید؟ (اختیاری)");
        note.textProperty().bindBidirectional(model.note());
        note.setOnAction(event -> model.submit());
        HBox.setHgrow(note, Priority.ALWAYS);
        CheckBox same = new CheckBox("متقاضی همان پیمانکار را می‌خواهد");
        same.setId("claim-same-contractor");
        same.selectedProperty().bindBidirectional(model.sameContractor());
        return Pieces.row(12, note, same);
    }

    private Node foot() {
        Button open = new Button(
                null,
                Pieces.row(
                        10,
                        Pieces.icon("mdi2s-shield-check-outline"),
                        Pieces.label("ثبت گارانتی و رفتن به اعزام"),
                        Pieces.key("Enter")));
        open.setId("claim-button");
        open.getStyleClass().addAll("accent", "register");
        open.disableProperty().bind(model.busy());
        open.setOnAction(event -> model.submit());
        return Pieces.row(10, open);
    }

    private void mark() {
        for (int i = 0; i < list.getChildren().size(); i++) {
            Pieces.toggle(
                    list.getChildren().get(i), "chosen", i == model.chosen().get());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            model.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            model.submit();
            event.consume();
        }
    }

    /** As Enter. */
    public void submit() {
        model.submit();
    }

    public void takeFocus() {
        Platform.runLater(list::requestFocus);
    }
}
