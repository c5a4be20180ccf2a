package ir.khosh.desktop.applicants;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.calls.Handover;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** From whom a call was handed over, and what they want to have known. */
final class HandoverNote {

    private HandoverNote() {}

    static Node of(Handover handover) {
        String from = handover.fromName() == null
                ? "از داخلی " + Persian.digits(handover.fromExtension())
                : "از " + handover.fromName() + " (" + Persian.digits(handover.fromExtension()) + ")";
        String note = handover.note() == null || handover.note().isBlank() ? "تماس را سپرد" : handover.note();
        Label label = Pieces.wrapping(from + ": " + note, "notice", "info", "small");
        label.setId("pop-handover");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
