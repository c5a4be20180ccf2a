package ir.khosh.desktop.shell;

import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.text.Font;

/** The one stylesheet and the three weights of the one typeface. */
final class Look {

    private static final List<String> WEIGHTS = List.of("Regular", "Medium", "Bold");

    private Look() {}

    static void wear() {
        for (String weight : WEIGHTS) {
            Font.loadFont(resource("fonts/Vazirmatn-" + weight + ".ttf"), 14);
        }
        Application.setUserAgentStylesheet(resource("khosh.css"));
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Look.class.getResource("/ir/khosh/desktop/" + name), name)
                .toExternalForm();
    }
}
