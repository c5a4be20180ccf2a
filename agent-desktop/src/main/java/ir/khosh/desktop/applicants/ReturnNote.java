package ir.khosh.desktop.applicants;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.calls.ParkReturn;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** That nobody took the caller up where they were parked: who parked them, and for how long they waited. */
final class ReturnNote {

    private ReturnNote() {}

    static Node of(ParkReturn returned) {
        Label label = Pieces.wrapping(text(returned), "notice", "info", "small");
        label.setId("pop-returned");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    static String text(ParkReturn returned) {
        String waited = Persian.elapsed(Duration.ofSeconds(returned.parkedSeconds()));
        String by = by(returned);
        return "از پارک برگشت: " + (by.isEmpty() ? "" : by + " پارک کرده بود؛ ") + waited + " منتظر ماند و کسی برنداشت";
    }

    private static String by(ParkReturn returned) {
        if (returned.byExtension() == null) {
            return "";
        }
        String seat = Persian.digits(returned.byExtension());
        return returned.byName() == null ? "داخلی " + seat : returned.byName() + " (" + seat + ")";
    }
}
