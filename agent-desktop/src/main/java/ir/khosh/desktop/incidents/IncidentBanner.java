package ir.khosh.desktop.incidents;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.incidents.IncidentView;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Above everything while a burst of calls goes on; takes no room else. */
public final class IncidentBanner extends HBox {

    public IncidentBanner(IncidentsModel model, ObservableValue<Instant> now) {
        super(12);
        setId("incident");
        getStyleClass().addAll("row", "incident");
        Label line = Pieces.label(model.front().map(IncidentsModel::line).orElse(""), "incident-line");
        line.setId("incident-line");
        line.setMinWidth(0);
        Label since = Pieces.label(
                Bindings.createStringBinding(() -> since(model.front().get(), now.getValue()), model.front(), now),
                "incident-since");
        since.setMinWidth(USE_PREF_SIZE);
        Label said = Pieces.label(
                Bindings.createStringBinding(
                        () -> model.decision().message().get().isEmpty()
                                ? model.decision().done().get()
                                : model.decision().message().get(),
                        model.decision().message(),
                        model.decision().done()),
                "incident-said");
        said.setId("incident-said");
        said.setMinWidth(0);
        Button attach = new Button(null, Pieces.row(8, Pieces.label("این تماس هم"), Pieces.key("Ctrl+I")));
        attach.setId("incident-attach");
        attach.setFocusTraversable(false);
        attach.setMinWidth(USE_PREF_SIZE);
        attach.setOnAction(event -> model.attach());
        getChildren()
                .addAll(
                        Pieces.icon("mdi2a-alert-octagon-outline", "incident-icon"),
                        Pieces.label("رخداد", "incident-title"),
                        line,
                        since,
                        said,
                        Pieces.spacer(),
                        attach);
        if (model.isSupervisor()) {
            Button close = new Button("پایان رخداد");
            close.setId("incident-close");
            close.setFocusTraversable(false);
            close.setMinWidth(USE_PREF_SIZE);
            close.setOnAction(event -> model.close());
            getChildren().add(close);
        }
        Pieces.shownWhile(model.front().isNotNull(), this);
    }

    private static String since(IncidentView incident, Instant now) {
        return incident == null ? "" : "از " + Persian.elapsed(Duration.between(incident.openedAt(), now)) + " پیش";
    }
}
