package ir.khosh.desktop.shell;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javafx.application.Application;
import javafx.stage.Stage;

/** Starts the toolkit and opens one window. */
public final class DesktopApplication extends Application {

    @Override
    public void start(Stage stage) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        DesktopOptions options = DesktopOptions.parse(getParameters().getRaw(), environment);
        DesktopWindow window = new DesktopWindow(stage, options, Clock.systemUTC());
        stage.setOnHidden(event -> window.close());
        window.open();
    }
}
