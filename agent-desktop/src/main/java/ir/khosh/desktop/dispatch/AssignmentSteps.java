package ir.khosh.desktop.dispatch;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.requests.Candidate;
import ir.khosh.wire.requests.RequestView.AssignmentView;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The foot of the contractors' pane: choose, call, hear yes or no. */
final class AssignmentSteps extends VBox {

    private final RankingModel ranking;
    private final AssignmentModel assignment;
    private final ObservableValue<Instant> now;
    private ObservableBooleanValue registering;
    private Runnable atOnce;

    AssignmentSteps(RankingModel ranking, AssignmentModel assignment, ObservableValue<Instant> now) {
        super(8);
        this.ranking = ranking;
        this.assignment = assignment;
        this.now = now;
        setId("assignment");
        getStyleClass().add("assignment");
        assignment.step().addListener((observed, was, is) -> draw());
        ranking.chosen().addListener((observed, was, is) -> draw());
        ranking.eligible().addListener((observed, was, is) -> draw());
        draw();
    }

    private void draw() {
        getChildren().clear();
        switch (assignment.step().get()) {
            case NOT_YET -> notYet();
            case CHOOSING -> choosing();
            case CALLING -> calling();
            case ACCEPTED -> accepted();
        }
    }

    /** As {@link DispatchView#offerWithRegistration}. */
    void offerWithRegistration(ObservableBooleanValue busy, Runnable action) {
        registering = busy;
        atOnce = action;
        draw();
    }

    private void notYet() {
        Candidate candidate = ranking.candidate();
        if (atOnce == null || candidate == null) {
            getChildren()
                    .add(Pieces.wrapping(
                            "پس از ثبت درخواست، پیمانکار را با جهت‌نما یا رقم برگزینید.", "quiet", "small"));
            return;
        }
        Node who = Pieces.wrapping(
                "«" + candidate.name() + "» پیشنهاد را با پیامک می‌گیرد و جای این کار نزد او نگه داشته می‌شود.",
                "quiet",
                "small");
        Button both = button("register-and-offer-button", "ثبت و پیشنهاد", "Ctrl+Shift+Enter", "offer-at-once");
        both.disableProperty().bind(Bindings.or(registering, ranking.status().isNotEqualTo(RankingModel.Status.READY)));
        both.setOnAction(event -> atOnce.run());
        getChildren().addAll(who, both);
    }

    private void choosing() {
        Candidate candidate = ranking.candidate();
        if (candidate == null) {
            return;
        }
        Button offer = button("offer-button", "تماس با " + candidate.name(), "Enter", "accent");
        offer.setOnAction(event -> assignment.offer());
        getChildren().add(offer);
    }

    private void calling() {
        AssignmentView offered = assignment.request().assignment();
        Label phone = Pieces.label(Persian.phone(offered.contractorPhone()), "contractor-phone");
        phone.setId("contractor-phone");
        VBox call = Pieces.column(
                2,
                Pieces.label("با پیمانکار تماس بگیرید", "quiet", "small"),
                Pieces.label(offered.contractorName(), "strong"),
                phone,
                Pieces.label(time(offered), "small"));
        call.getStyleClass().addAll("card", "calling");
        Button accept = button("accept-button", "پذیرفت", "Ctrl+Enter", "accent");
        accept.setOnAction(event -> assignment.accept());
        Button decline = button("decline-button", "نپذیرفت", "Ctrl+Del", "refuse");
        decline.setOnAction(event -> assignment.decline("نپذیرفت"));
        Button silent = button("decline-no-answer", "پاسخ نداد", null, "refuse");
        silent.setOnAction(event -> assignment.decline("پاسخ نداد"));
        HBox.setHgrow(decline, Priority.ALWAYS);
        HBox.setHgrow(silent, Priority.ALWAYS);
        getChildren().addAll(call, accept, new HBox(8, decline, silent));
    }

    private void accepted() {
        AssignmentView taken = assignment.request().assignment();
        Label said = Pieces.wrapping("«" + taken.contractorName() + "» پذیرفت", "strong");
        said.setId("assignment-accepted");
        VBox box = Pieces.column(
                3,
                said,
                Pieces.label(time(taken), "small"),
                Pieces.wrapping("پیامک تعیین پیمانکار برای متقاضی فرستاده می‌شود.", "quiet", "small"),
                Pieces.row(6, Pieces.label("گام بعد: نتیجهٔ تماس", "small"), Pieces.key("F10")));
        box.getStyleClass().addAll("card", "accepted");
        getChildren().add(box);
    }

    private String time(AssignmentView assigned) {
        return assigned.day() == null
                ? ""
                : Persian.day(assigned.day(), now.getValue())
                        + (assigned.shift() == null ? "" : "، ساعت " + Persian.shift(assigned.shift()));
    }

    private Button button(String id, String text, String key, String style) {
        Node label = Pieces.label(text);
        Button button = new Button(null, key == null ? label : Pieces.row(10, label, Pieces.key(key)));
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty().bind(assignment.busy());
        return button;
    }
}
