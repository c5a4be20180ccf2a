package ir.khosh.desktop.requests;

import ir.khosh.desktop.desk.Draft.Identity;
import ir.khosh.desktop.server.Answer;
import java.util.List;
import java.util.function.LongFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Offers what a known person's earlier jobs were on, when the field is empty and Down is pressed. */
final class AssetProposals {

    private final TextField field;
    private final ContextMenu menu = new ContextMenu();

    AssetProposals(TextField field, ObservableValue<Identity> identity, LongFunction<Answer<List<String>>> earlier) {
        this.field = field;
        menu.setId("asset-proposals");
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !menu.getItems().isEmpty()) {
                menu.show(field, Side.BOTTOM, 0, 0);
                event.consume();
            }
        });
        identity.addListener((observed, was, is) -> ask(is, earlier));
        ask(identity.getValue(), earlier);
    }

    private void ask(Identity who, LongFunction<Answer<List<String>>> earlier) {
        menu.getItems().clear();
        field.setPromptText("مانند پکیج آشپزخانه؛ اختیاری");
        if (who != null && who.applicantId() != null) {
            earlier.apply(who.applicantId()).then(reply -> reply.onValue(this::offer));
        }
    }

    private void offer(List<String> assets) {
        for (String asset : assets) {
            MenuItem item = new MenuItem(asset);
            item.setOnAction(event -> field.setText(asset));
            menu.getItems().add(item);
        }
        if (!assets.isEmpty()) {
            field.setPromptText(assets.get(0) + " (↓ پیشین‌ها)");
        }
    }
}
