package ir.khosh.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;

/** At each frame of a window: when it came, whether anything moved, and who has the focus. On the screen's thread. */
final class FrameWatch extends AnimationTimer {

    private final Scene scene;
    private final Node focused;
    private final Map<Node, Bounds> places = new LinkedHashMap<>();
    private final List<Long> gapsNanos = new ArrayList<>();
    private final Set<String> moved = new TreeSet<>();
    private int lostFocus;
    private long before;

    FrameWatch(Scene scene, List<Node> still) {
        this.scene = scene;
        this.focused = scene.getFocusOwner();
        still.forEach(node -> places.put(node, node.localToScene(node.getLayoutBounds())));
    }

    @Override
    public void handle(long now) {
        if (before != 0) {
            gapsNanos.add(now - before);
        }
        before = now;
        places.forEach((node, place) -> {
            if (!place.equals(node.localToScene(node.getLayoutBounds()))) {
                moved.add(node.getId());
            }
        });
        if (scene.getFocusOwner() != focused || !scene.getWindow().isFocused()) {
            lostFocus++;
        }
    }

    List<Long> gapsNanos() {
        return List.copyOf(gapsNanos);
    }

    /** Ids of what did not stay where it was. */
    Set<String> moved() {
        return Set.copyOf(moved);
    }

    /** Frames in which something else had it. */
    int lostFocus() {
        return lostFocus;
    }
}
