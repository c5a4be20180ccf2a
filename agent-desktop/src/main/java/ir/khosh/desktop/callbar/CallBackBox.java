package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.PhoneField;
import ir.khosh.desktop.controls.Pieces;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** A number to call; Enter calls it. */
final class CallBackBox extends VBox {

    private final PhoneField number = new PhoneField("call-back-number");

    CallBackBox(CallBackModel model, Runnable begun) {
        super(8);
        getStyleClass().addAll("call-back", "form-line");
        number.textProperty().bindBidirectional(model.number());
        number.setOnAction(event -> model.send(begun));
        Button call = new Button(null, Pieces.row(8, Pieces.label("تماس"), Pieces.key("Enter")));
        call.setId("call-back-send");
        call.getStyleClass().add("accent");
        call.setOnAction(event -> model.send(begun));
        getChildren()
                .addAll(
                        new Field("تماس با متقاضی", null, number, model.trouble()),
                        Pieces.label("نخست تلفن شما زنگ می‌خورد، سپس تلفن متقاضی.", "quiet", "small"),
                        call);
    }

    Node first() {
        return number;
    }
}
