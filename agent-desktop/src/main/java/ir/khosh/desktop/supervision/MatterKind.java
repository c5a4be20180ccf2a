package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.DecisionBox;
import ir.khosh.desktop.controls.ListTable;
import ir.khosh.desktop.controls.LoadedList;
import java.util.List;
import javafx.scene.Node;

/** How matters of one kind are shown and decided. */
public interface MatterKind<T> {

    /** Of the nodes. */
    String id();

    String title();

    /** What is said of an empty table. */
    String empty();

    /** Codes to choose among, null for all of them; empty when there is nothing to choose. */
    List<String> states();

    String stateTitle(String state);

    /** Further filters in the head. */
    default List<Node> filters(LoadedList<T> list) {
        return List.of();
    }

    void columns(ListTable<T> table);

    List<Node> facts(T matter);

    /** Whether the one whom it is about is told a reason beside the words for colleagues. */
    default boolean tells() {
        return false;
    }

    String wordsName();

    String wordsPrompt();

    /** Puts what may be decided of this one into the box. */
    void verdicts(T matter, DecisionBox box, MattersModel<T> model);
}
