package ir.khosh.desktop;

import ir.khosh.desktop.shell.DesktopApplication;
import ir.khosh.desktop.shell.DesktopOptions;
import java.util.List;
import javafx.application.Application;

/** Starts the operator's desktop: {@code --server URL [--state DIR] [--size 1366x768] [--position 0,0]}. */
public final class AgentDesktop {

    private AgentDesktop() {}

    public static void main(String[] arguments) {
        try {
            DesktopOptions.parse(List.of(arguments), System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println("desktop: " + e.getMessage());
            System.exit(2);
        }
        Application.launch(DesktopApplication.class, arguments);
        System.exit(0);
    }
}
