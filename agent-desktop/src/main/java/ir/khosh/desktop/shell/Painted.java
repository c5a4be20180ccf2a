package ir.khosh.desktop.shell;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Says when nodes that were just added have really been drawn: at the second pulse after they came. */
final class Painted {

    private static final int PULSES = 2;

    private final Scene scene;
    private final Runnable done;
    private final Runnable pulse = this::pulsed;
    private int seen;

    private Painted(Scene scene, Runnable done) {
        this.scene = scene;
        this.done = done;
    }

    static void tell(Scene scene, Runnable done) {
        Painted painted = new Painted(scene, done);
        scene.addPostLayoutPulseListener(painted.pulse);
        Platform.requestNextPulse();
    }

    private void pulsed() {
        seen++;
        if (seen < PULSES) {
            Platform.requestNextPulse();
        } else {
            scene.removePostLayoutPulseListener(pulse);
            done.run();
        }
    }
}
