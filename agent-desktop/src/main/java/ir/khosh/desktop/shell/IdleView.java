package ir.khosh.desktop.shell;

import ir.khosh.desktop.callbar.AgentStateModel;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.agents.AgentState;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The desk between two calls. */
final class IdleView extends StackPane {

    IdleView(AgentStateModel state) {
        setId("idle");
        getStyleClass().add("idle");
        Label title = Pieces.label(
                Bindings.createStringBinding(
                        () -> state.pausedByRule().get()
                                ? "تماس به شما داده نمی‌شود"
                                : title(state.state().get()),
                        state.state(),
                        state.pausedByRule()),
                "idle-title");
        title.setId("idle-title");
        Label line = Pieces.label(state.state().map(IdleView::line).orElse("وضعیت شما هنوز نرسیده است."), "quiet");
        Label missed = Pieces.wrapping(
                "تلفن شما چند بار پیاپی زنگ خورد و پاسخ داده نشد. اگر پشت میز هستید F12 را بزنید.", "notice", "bad");
        missed.setId("idle-missed");
        Pieces.shownWhile(state.pausedByRule(), missed);
        VBox column =
                Pieces.column(10, Pieces.icon("mdi2p-phone-in-talk-outline", "idle-icon"), title, line, missed, keys());
        column.getStyleClass().add("idle-column");
        column.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(column);
    }

    /** @param state null until known */
    private static String title(AgentState state) {
        if (state == null) {
            return "در انتظار کارساز…";
        }
        return switch (state) {
            case AVAILABLE -> "آمادهٔ تماس بعدی";
            case PAUSED -> "در استراحت هستید";
            case WRAP_UP -> "کار پس از تماس";
            case SIGNED_OUT -> "هنوز در صف نیستید";
        };
    }

    private static String line(AgentState state) {
        return state == AgentState.AVAILABLE
                ? "کارت تماس‌گیرنده همین‌که تلفن شما زنگ بخورد اینجا می‌آید."
                : "تا آماده نشوید تماسی به شما داده نمی‌شود؛ F12 شما را آماده می‌کند.";
    }

    private static Node keys() {
        HBox first =
                Pieces.row(18, hint("F12", "آماده"), hint("F11", "استراحت"), hint("Shift+F12", "تمدید پس از تماس"));
        HBox second = Pieces.row(
                18,
                hint("F2", "خدمت"),
                hint("F3", "محل"),
                hint("F5", "پیمانکاران"),
                hint("Ctrl+Enter", "ثبت و گام بعد"),
                hint("F10", "نتیجه"));
        HBox third = Pieces.row(18, hint("Ctrl+Shift+Enter", "ثبت و پیشنهاد به پیمانکار در یک گام"));
        VBox keys = Pieces.column(8, first, second, third);
        keys.getStyleClass().add("idle-keys");
        return keys;
    }

    private static Node hint(String key, String meaning) {
        return Pieces.row(6, Pieces.key(key), Pieces.label(meaning, "quiet", "small"));
    }
}
