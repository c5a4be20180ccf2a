package ir.khosh.desktop.phone;

import ir.khosh.desktop.controls.Pieces;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/** Answer, mute, meters and the choice of headset; takes no room at a seat with a phone of its own. */
public final class PhoneView extends HBox {

    private static final String SYSTEM_CHOICE = "پیش‌فرض سیستم";

    private final PhoneModel model;
    private final Timeline meters;

    public PhoneView(PhoneModel model) {
        super(10);
        this.model = model;
        getStyleClass().addAll("row", "phone");
        setId("phone");
        meters = new Timeline(new KeyFrame(Duration.millis(100), event -> model.readMeters()));
        meters.setCycleCount(Animation.INDEFINITE);
        model.state().addListener((observed, was, is) -> {
            if (is == PhoneModel.State.TALKING) {
                meters.play();
            } else {
                meters.stop();
                model.readMeters();
            }
        });
        getChildren().addAll(answer(), mute(), levels(), trouble(), headset());
        Pieces.shownWhile(model.state().isNotEqualTo(PhoneModel.State.ABSENT), this);
    }

    private Node answer() {
        Button answer =
                button("phone-answer", "mdi2p-phone-in-talk", Pieces.label("پاسخ"), "F1", "answer", model::answer);
        return Pieces.shownWhile(model.state().isEqualTo(PhoneModel.State.RINGING), answer);
    }

    private Node mute() {
        Label silent = Pieces.shownWhile(model.muted(), Pieces.label("بی‌صدا"));
        Button mute = button("phone-mute", "mdi2m-microphone", silent, "Ctrl+M", "mute", model::toggleMute);
        mute.setTooltip(new Tooltip("خاموش و روشن کردن میکروفون"));
        model.muted().addListener((observed, was, is) -> Pieces.toggle(mute, "muted", is));
        return talking(mute);
    }

    private static Button button(String id, String icon, Label text, String key, String style, Runnable action) {
        Button button = new Button(null, Pieces.row(6, Pieces.icon(icon), text, Pieces.key(key)));
        button.setId(id);
        button.getStyleClass().addAll("phone-button", style);
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node levels() {
        VBox levels = Pieces.column(
                3,
                level("phone-heard", "mdi2h-headphones", model.heard()),
                level("phone-spoken", "mdi2m-microphone", model.spoken()));
        return talking(levels);
    }

    private static Node level(String id, String icon, ObservableValue<Number> value) {
        ProgressBar bar = new ProgressBar(0);
        bar.setId(id);
        bar.getStyleClass().add("level");
        bar.progressProperty().bind(value.map(level -> level.doubleValue() / 100));
        return Pieces.row(5, Pieces.icon(icon, "level-icon"), bar);
    }

    private <N extends Node> N talking(N node) {
        return Pieces.shownWhile(model.state().isEqualTo(PhoneModel.State.TALKING), node);
    }

    private Node trouble() {
        Label trouble = Pieces.label("", "bar-trouble");
        trouble.setId("phone-trouble");
        trouble.setMinWidth(USE_PREF_SIZE);
        trouble.textProperty()
                .bind(Bindings.when(model.soundMissing())
                        .then("گوشی یا میکروفون پیدا نشد؛ تماسی به این میز نمی‌آید")
                        .otherwise(Bindings.when(model.certificateMissing())
                                .then("گواهی این میز نصب نیست؛ تماس بی‌رمز پذیرفته نمی‌شود")
                                .otherwise("مرکز تلفن به این میز راه ندارد")));
        return Pieces.shownWhile(
                model.soundMissing().or(model.state().isEqualTo(PhoneModel.State.UNREACHABLE)), trouble);
    }

    private Node headset() {
        Button headset = new Button(null, Pieces.icon("mdi2h-headset"));
        headset.setId("phone-devices");
        headset.getStyleClass().addAll("phone-button", "headset");
        headset.setFocusTraversable(false);
        headset.setTooltip(new Tooltip("گوشی و میکروفون"));
        headset.setOnAction(event -> choose(headset));
        // no room beside a call, and no use: the choice counts from the next one on
        return Pieces.shownWhile(
                model.state()
                        .isEqualTo(PhoneModel.State.IDLE)
                        .or(model.state().isEqualTo(PhoneModel.State.UNREACHABLE)),
                headset);
    }

    private void choose(Node beside) {
        ChoiceBox<String> ear =
                choices("phone-ear", model.listEars(), model.choice().ear());
        ChoiceBox<String> mouth =
                choices("phone-mouth", model.listMouths(), model.choice().mouth());
        ear.setOnAction(event -> model.choose(chosen(ear), chosen(mouth)));
        mouth.setOnAction(event -> model.choose(chosen(ear), chosen(mouth)));
        VBox box = Pieces.column(
                8,
                Pieces.label("گوشی", "field-name"),
                ear,
                Pieces.label("میکروفون", "field-name"),
                mouth,
                Pieces.label("از تماس بعدی به کار می‌رود.", "small"));
        box.getStyleClass().add("chooser");
        box.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        PopOver over = new PopOver(box);
        over.setDetachable(false);
        over.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        over.show(beside);
    }

    private static ChoiceBox<String> choices(String id, List<String> names, String taken) {
        ChoiceBox<String> box = new ChoiceBox<>();
        List<String> all = new ArrayList<>(List.of(SYSTEM_CHOICE));
        all.addAll(names);
        box.setId(id);
        box.getItems().setAll(all);
        box.setValue(all.contains(taken) ? taken : SYSTEM_CHOICE);
        box.setPrefWidth(280);
        return box;
    }

    private static String chosen(ChoiceBox<String> box) {
        return SYSTEM_CHOICE.equals(box.getValue()) ? null : box.getValue();
    }
}
