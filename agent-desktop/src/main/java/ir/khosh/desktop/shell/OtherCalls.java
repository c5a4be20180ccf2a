package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.wire.calls.ScreenPop;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Calls that are not in front, a compact line each: every one that lasts, and of unfinished drafts only the next few, so
 * that they never push the work off the screen.
 */
final class OtherCalls extends VBox {

    private static final int FEW = 2;

    private final Desk desk;

    OtherCalls(Desk desk) {
        super(6);
        this.desk = desk;
        setId("other-calls");
        getStyleClass().add("other-calls");
        desk.calls().addListener((Observable changed) -> draw());
        desk.current().addListener((observed, was, is) -> draw());
        draw();
    }

    private void draw() {
        getChildren().clear();
        List<DeskCall> others = desk.listOthers();
        int hidden = 0;
        for (int i = 0; i < others.size(); i++) {
            if (i < FEW || others.get(i).isLive()) {
                getChildren().add(strip(others.get(i), i == 0));
            } else {
                hidden++;
            }
        }
        if (hidden > 0) {
            Label more = Pieces.label("و " + Persian.number(hidden) + " پیش‌نویس ناتمام دیگر", "quiet", "small");
            more.setId("other-calls-more");
            getChildren().add(more);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private Node strip(DeskCall call, boolean next) {
        ScreenPop pop = call.pop().get();
        Label dialled = Pieces.badge(Persian.digits(pop.dialled()), "dialled-" + pop.dialled());
        Label caller = Pieces.label(pop.caller() == null ? "شمارهٔ پنهان" : Persian.phone(pop.caller()), "strong");
        Label phase = Pieces.label(call.phase().map(OtherCalls::phase), "small");
        HBox row = Pieces.row(
                12,
                phase,
                dialled,
                caller,
                Pieces.label(who(call), "small"),
                Pieces.spacer(),
                Pieces.label("نمایش", "small"));
        if (next) {
            row.getChildren().add(Pieces.key("F6"));
        }
        Button strip = new Button(null, row);
        strip.setId("other-call");
        strip.getStyleClass().addAll("other-call", call.isLive() ? "alive" : "waiting");
        strip.setMaxWidth(Double.MAX_VALUE);
        strip.setFocusTraversable(false);
        strip.setOnAction(event -> desk.show(call));
        return strip;
    }

    private static String phase(DeskCall.Phase phase) {
        return switch (phase) {
            case RINGING -> "تماس دیگری در حال زنگ";
            case CONNECTED -> "تماس دیگر، در گفت‌وگو";
            case OVER, WITHDRAWN -> "پیش‌نویس ناتمام";
        };
    }

    private static String who(DeskCall call) {
        return Optional.of(call.people())
                .filter(people -> !people.isEmpty())
                .map(people -> people.size() > 1
                        ? Persian.number(people.size()) + " نفر با این شماره"
                        : people.get(0).applicant().displayName() + " · "
                                + Persian.applicantClass(
                                        people.get(0).applicant().applicantClass()))
                .orElse("");
    }
}
