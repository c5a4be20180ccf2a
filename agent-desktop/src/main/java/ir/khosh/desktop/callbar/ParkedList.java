package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.values.PersianText;
import ir.khosh.wire.calls.ParkedCallView;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The parked callers, longest first; a digit takes one up. */
final class ParkedList extends VBox {

    private static final int MOST = 9;

    private final ParkedModel model;
    private final Instant now;
    private final Runnable taken;
    private final VBox rows = Pieces.column(2);

    /** @param taken runs when this operator's phone is about to ring */
    ParkedList(ParkedModel model, Instant now, Runnable taken) {
        super(8);
        this.model = model;
        this.now = now;
        this.taken = taken;
        setId("parked");
        getStyleClass().add("parked");
        setFocusTraversable(true);
        getChildren()
                .addAll(
                        Pieces.label("تماس‌های پارک‌شده", "strong"),
                        rows,
                        DropDown.trouble("parked-trouble", model.trouble()));
        model.parked().state().addListener((observed, was, is) -> draw());
        addEventFilter(KeyEvent.KEY_TYPED, event -> byDigit(PersianText.asciiDigits(event.getCharacter())));
        draw();
    }

    private void draw() {
        rows.getChildren().clear();
        List<ParkedCallView> parked = model.parked().items();
        for (int i = 0; i < Math.min(MOST, parked.size()); i++) {
            rows.getChildren().add(row(i, parked.get(i)));
        }
        if (parked.isEmpty()) {
            rows.getChildren().add(said());
        }
    }

    private Node row(int index, ParkedCallView one) {
        Button row = new Button(
                null,
                Pieces.row(10, Pieces.key(Persian.digits(index + 1)), Pieces.label(ParkedModel.describe(one, now))));
        row.setId("parked-" + (index + 1));
        row.getStyleClass().add("flat");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(event -> model.retrieve(index, taken));
        return row;
    }

    private Label said() {
        Label said = Pieces.label(
                switch (model.parked().state().get()) {
                    case LOADING -> "در حال خواندن…";
                    case READY -> "هیچ تماسی پارک نشده است.";
                    case FAILED -> model.parked().trouble().get();
                },
                "quiet");
        said.setId("parked-none");
        return said;
    }

    private void byDigit(String typed) {
        if (typed.matches("[1-9]")) {
            model.retrieve(Integer.parseInt(typed) - 1, taken);
        }
    }
}
