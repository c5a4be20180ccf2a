package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.agents.AgentState;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** آماده، استراحت، پس از تماس: one is lit; each has its key. */
final class AgentStateView extends VBox {

    private final AgentStateModel model;
    private final Button pause;

    AgentStateView(AgentStateModel model) {
        super(3);
        this.model = model;
        Button available = button("state-available", "آماده", "F12", AgentState.AVAILABLE);
        available.setOnAction(event -> model.becomeAvailable());
        pause = button("state-paused", "استراحت", "F11", AgentState.PAUSED);
        pause.setOnAction(event -> choosePause());
        Button wrapUp = button("state-wrap-up", "پس از تماس", null, AgentState.WRAP_UP);
        wrapUp.setOnAction(event -> model.extendWrapUp());
        HBox group = new HBox(available, pause, wrapUp);
        group.getStyleClass().add("state-group");
        Label line = Pieces.label(model.line(), "bar-quiet");
        line.setId("state-line");
        model.late()
                .addListener((observed, was, is) -> Pieces.toggle(
                        line, "bar-late", is || model.pausedByRule().get()));
        model.pausedByRule()
                .addListener((observed, was, is) ->
                        Pieces.toggle(line, "bar-late", is || model.late().get()));
        Label trouble = Pieces.label(model.trouble(), "bar-trouble");
        trouble.setTextOverrun(OverrunStyle.ELLIPSIS);
        trouble.setMaxWidth(230);
        Pieces.shownWhile(model.trouble().isNotEmpty(), trouble);
        Pieces.shownWhile(model.trouble().isEmpty(), line);
        getStyleClass().add("agent-state");
        getChildren().addAll(group, line, trouble);
        setMinWidth(USE_PREF_SIZE);
    }

    private Button button(String id, String name, String key, AgentState state) {
        Node label = Pieces.label(name);
        HBox content = key == null ? Pieces.row(5, label) : Pieces.row(5, label, Pieces.key(key));
        Button button = new Button(null, content);
        button.setId(id);
        button.getStyleClass().add("state-button");
        button.setFocusTraversable(false);
        model.state().addListener((observed, was, is) -> mark(button, state));
        mark(button, state);
        return button;
    }

    private void mark(Button button, AgentState state) {
        Pieces.toggle(button, "lit", model.state().get() == state);
        Pieces.toggle(button, "state-" + state.name().toLowerCase().replace('_', '-'), true);
    }

    /** Opens the reasons; a digit takes one. */
    void choosePause() {
        PopOver popOver = new PopOver();
        PauseChooser chooser = new PauseChooser(reason -> {
            popOver.hide();
            model.pause(reason);
        });
        popOver.setContentNode(chooser);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.show(pause);
        chooser.takeFocus();
    }
}
