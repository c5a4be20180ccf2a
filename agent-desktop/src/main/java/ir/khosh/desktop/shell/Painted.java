package ir.khosh.desktop.shell;

import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Says when nodes that were just added have really been drawn. The first pulse lays them out and hands them to the
 * renderer; the second waits for the renderer, but only after its own layout; so at the third one's layout they are drawn.
 */
final class Painted {

    private static final int PULSES = 3;

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
