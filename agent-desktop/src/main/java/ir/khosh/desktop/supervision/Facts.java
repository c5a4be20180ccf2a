package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is known of a matter, line by line; what is not known is left out. */
final class Facts {

    private final List<Node> nodes = new ArrayList<>();

    Facts title(String id, String text, String badge, String tone) {
        Label name = Pieces.wrapping(text, "pop-name");
        name.setId(id);
        HBox.setHgrow(name, Priority.ALWAYS);
        nodes.add(Pieces.row(8, name, Pieces.badge(badge, tone)));
        return this;
    }

    Facts fact(String name, String value) {
        if (value != null && !value.isBlank()) {
            Label title = Pieces.label(name, "quiet", "small");
            title.setMinWidth(104);
            Label text = Pieces.wrapping(value);
            HBox.setHgrow(text, Priority.ALWAYS);
            nodes.add(new HBox(6, title, text));
        }
        return this;
    }

    Facts section(String title) {
        nodes.add(Pieces.label(title, "section-title"));
        return this;
    }

    Facts said(String text, String tone) {
        if (text != null && !text.isBlank()) {
            Label label = Pieces.wrapping(Persian.digits(text), "notice", tone);
            label.setMaxWidth(Double.MAX_VALUE);
            nodes.add(label);
        }
        return this;
    }

    Facts node(Node node) {
        nodes.add(node);
        return this;
    }

    List<Node> nodes() {
        return nodes;
    }

    static String rial(long rial) {
        return Persian.number(rial) + " ریال";
    }
}
