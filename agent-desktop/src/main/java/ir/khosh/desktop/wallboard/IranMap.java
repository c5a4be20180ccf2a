package ir.khosh.desktop.wallboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.values.PersianText;
import ir.khosh.wire.wallboard.ProvinceLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/** The provinces, the darker the more calls came from there, with the number of calls and of open requests. */
final class IranMap extends Pane {

    private static final String OUTLINES = "/ir/khosh/desktop/wallboard/iran-provinces.json";
    private static final int SHADES = 5;

    private final Map<String, SVGPath> shapes = new HashMap<>();
    private final Map<String, Label> numbers = new HashMap<>();
    private final Map<String, ProvinceLine> lines = new HashMap<>();
    private final Group outlines = new Group();

    /** @param open takes the province that was clicked, which has a call or an open request */
    IranMap(Consumer<ProvinceLine> open) {
        setId("board-map");
        getStyleClass().add("board-map");
        // what is drawn from the left is mirrored otherwise
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        outlines.setManaged(false);
        // drawn once, not with each number that changes in front of it
        outlines.setCache(true);
        getChildren().add(outlines);
        for (JsonNode province : read()) {
            String name = PersianText.fold(province.path("name").asText());
            SVGPath shape = new SVGPath();
            shape.setContent(province.path("d").asText());
            shape.getStyleClass().add("province");
            shape.setOnMouseClicked(event -> {
                if (lines.containsKey(name)) {
                    open.accept(lines.get(name));
                }
            });
            Tooltip.install(shape, new Tooltip(province.path("name").asText()));
            shapes.put(name, shape);
            outlines.getChildren().add(shape);
            Label number = Pieces.label("", "province-number");
            number.setManaged(false);
            number.setMouseTransparent(true);
            numbers.put(name, number);
            getChildren().add(number);
        }
        setMinSize(0, 0);
    }

    private static JsonNode read() {
        try (InputStream file = IranMap.class.getResourceAsStream(OUTLINES)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(List<ProvinceLine> provinces) {
        int most = provinces.stream()
                .filter(line -> !line.code().isEmpty())
                .mapToInt(ProvinceLine::calls)
                .max()
                .orElse(0);
        lines.clear();
        provinces.forEach(line -> lines.put(PersianText.fold(line.name()), line));
        shapes.forEach((name, shape) -> {
            ProvinceLine line = lines.get(name);
            int calls = line == null ? 0 : line.calls();
            int shade = calls == 0 ? 0 : 1 + (int) Math.min(SHADES - 1, (long) calls * SHADES / (most + 1));
            Pieces.dress(shape, "province", "shade-" + shade);
            say(name, line == null ? "" : text(line));
        });
    }

    private void say(String name, String text) {
        if (!numbers.get(name).getText().equals(text)) {
            numbers.get(name).setText(text);
            place(name);
        }
    }

    private static String text(ProvinceLine line) {
        String calls = line.calls() == 0 ? "" : Persian.number(line.calls());
        return line.openRequests() == 0
                ? calls
                : PersianText.isolate(calls + " • " + Persian.number(line.openRequests()));
    }

    @Override
    protected void layoutChildren() {
        Bounds all = outlines.getLayoutBounds();
        double scale = Math.min(getWidth() / all.getWidth(), getHeight() / all.getHeight());
        if (scale <= 0 || Double.isNaN(scale)) {
            return;
        }
        outlines.getTransforms()
                .setAll(
                        new Translate(
                                (getWidth() - all.getWidth() * scale) / 2, (getHeight() - all.getHeight() * scale) / 2),
                        new Scale(scale, scale),
                        new Translate(-all.getMinX(), -all.getMinY()));
        shapes.keySet().forEach(this::place);
    }

    private void place(String name) {
        Label number = numbers.get(name);
        number.applyCss();
        number.autosize();
        Bounds there = outlines.localToParent(shapes.get(name).getBoundsInParent());
        number.relocate(there.getCenterX() - number.getWidth() / 2, there.getCenterY() - number.getHeight() / 2);
    }
}
