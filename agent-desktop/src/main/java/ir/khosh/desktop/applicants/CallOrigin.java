package ir.khosh.desktop.applicants;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.calls.ScreenPop;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** From where a call comes and how long it has waited, in a line each. */
final class CallOrigin {

    private CallOrigin() {}

    static Node region(ScreenPop pop) {
        if (pop.region() == null) {
            return Pieces.label(
                    pop.withheld() ? "شماره و محل را از تماس‌گیرنده بپرسید." : "محل نامعلوم است.", "quiet", "small");
        }
        String reason = pop.regionReason() == null ? "" : " · " + Persian.digits(pop.regionReason());
        Label region = Pieces.wrapping(pop.region().path() + reason, "small");
        region.setId("pop-region");
        return Pieces.row(5, Pieces.icon("mdi2m-map-marker-outline", "quiet-icon"), region);
    }

    static Node waited(ScreenPop pop) {
        Duration waited = pop.queuedAt() == null ? Duration.ZERO : Duration.between(pop.queuedAt(), pop.offeredAt());
        Label label = Pieces.label(Persian.elapsed(waited) + " در صف بوده است", "quiet", "small");
        label.setId("pop-waiting");
        return Pieces.row(5, Pieces.icon("mdi2c-clock-outline", "quiet-icon"), label);
    }
}
