package ir.khosh.desktop.shell;

import ir.khosh.desktop.applicants.PopModel;
import ir.khosh.desktop.applicants.PopView;
import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.desk.DeskCall;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * One call's whole desk. Each call has its own, so that no call can touch another's. The card comes first and alone; what
 * one writes on is built once the card has been drawn, or as soon as a key asks for it.
 */
final class CallPane extends HBox implements AutoCloseable {

    private final DeskCall call;
    private final Tools tools;
    private final ObservableValue<Instant> now;
    private final PopModel popModel;
    private final PopView card;
    private WorkPane work;

    CallPane(DeskCall call, Tools tools, ObservableValue<Instant> now) {
        super(12);
        this.call = call;
        this.tools = tools;
        this.now = now;
        getStyleClass().add("call-pane");
        popModel = new PopModel(
                call, tools.calls(), tools.applicants(), tools.closing(), tools.dispositions()::statusEnquiry);
        card = new PopView(popModel, now);
        Node contractors = new Panel();
        contractors.getStyleClass().add("dispatch");
        Node form = new Panel();
        setHgrow(form, Priority.ALWAYS);
        getChildren().addAll(card, form, contractors);
        call.front().addListener((observed, was, is) -> complete());
    }

    /** Builds what is still missing and lets one write. */
    WorkPane complete() {
        if (work == null) {
            work = new WorkPane(call, popModel, tools, now);
            setHgrow(work, Priority.ALWAYS);
            getChildren().setAll(card, work);
            work.takeFocus();
        }
        return work;
    }

    /** Puts the focus back where one was writing. */
    void takeFocus() {
        if (work != null) {
            work.takeFocus();
        }
    }

    PopModel pop() {
        return popModel;
    }

    PopView card() {
        return card;
    }

    @Override
    public void close() {
        if (work != null) {
            work.close();
        }
    }
}
