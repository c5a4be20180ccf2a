package ir.khosh.desktop.wallboard;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.wallboard.SeatLine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** Everybody signed in; a tile stays where it is while its operator stays. */
final class SeatGrid extends FlowPane {

    private final Map<String, SeatTile> tiles = new LinkedHashMap<>();
    private final Consumer<SeatLine> open;
    private final Label nobody = Pieces.label("هیچ اپراتوری حاضر نیست", "board-nobody");
    private List<String> drawn;

    SeatGrid(Consumer<SeatLine> open) {
        super(6, 6);
        this.open = open;
        setId("board-seats");
        getStyleClass().add("board-seats");
    }

    void show(List<SeatLine> seats) {
        List<String> extensions =
                seats.stream().map(seat -> seat.extension() + seat.name()).toList();
        seats.forEach(seat -> tiles.computeIfAbsent(
                        seat.extension() + seat.name(), made -> new SeatTile(seat, () -> open.accept(seat)))
                .show(seat));
        if (!extensions.equals(drawn)) {
            drawn = extensions;
            tiles.keySet().retainAll(extensions);
            getChildren().setAll(extensions.stream().map(tiles::get).toList());
            if (seats.isEmpty()) {
                getChildren().setAll(nobody);
            }
        }
    }

    void tick(Instant now) {
        tiles.values().forEach(tile -> tile.tick(now));
    }
}
