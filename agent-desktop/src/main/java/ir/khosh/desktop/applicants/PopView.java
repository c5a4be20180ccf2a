package ir.khosh.desktop.applicants;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.desk.Draft.Identity;
import ir.khosh.wire.applicants.ApplicantView;
import ir.khosh.wire.calls.CallerCard.Person;
import ir.khosh.wire.calls.ScreenPop;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The caller's card: the number at once, the people behind it, and what they have with us. */
public final class PopView extends VBox {

    private final PopModel model;
    private final ObservableValue<Instant> now;
    private final VBox head = Pieces.column(6);
    private final VBox body = Pieces.column(12);
    private final Label phase = Pieces.label("", "pop-phase");
    private final WhyLine why;

    public PopView(PopModel model, ObservableValue<Instant> now) {
        this.model = model;
        this.now = now;
        why = new WhyLine(model);
        setId("pop");
        getStyleClass().addAll("panel", "pop");
        head.getStyleClass().add("pop-head");
        body.getStyleClass().add("pop-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll, statusEnquiry());
        DeskCall call = model.call();
        call.pop().addListener((observed, was, is) -> draw());
        call.draft().identity().addListener((observed, was, is) -> drawBody());
        call.phase().addListener((observed, was, is) -> drawPhase());
        draw();
    }

    static String nameOf(ApplicantView applicant) {
        return applicant.displayName() == null ? "بی‌نام" : applicant.displayName();
    }

    private void draw() {
        drawHead();
        drawPhase();
        drawBody();
    }

    private void drawHead() {
        ScreenPop pop = model.call().pop().get();
        Label caller = Pieces.label(pop.caller() == null ? "شمارهٔ پنهان" : Persian.phone(pop.caller()), "pop-caller");
        caller.setId("pop-caller");
        Label dialled = Pieces.badge(Persian.digits(pop.dialled()), "dialled-" + pop.dialled());
        dialled.setId("pop-dialled");
        dialled.getStyleClass().add("dialled-badge");
        phase.setId("pop-phase");
        head.getChildren()
                .setAll(
                        Pieces.row(8, phase, Pieces.spacer(), Pieces.label("به", "quiet", "small"), dialled),
                        caller,
                        CallOrigin.region(pop),
                        why);
        if (pop.overflowed()) {
            head.getChildren().add(Pieces.label("از صف سرریز شده است", "small", "late"));
        }
        if (pop.returned() == null) {
            head.getChildren().add(head.getChildren().indexOf(why), CallOrigin.waited(pop));
        } else {
            // it has waited in the queue, talked and been parked: only the last of it matters
            head.getChildren().add(ReturnNote.of(pop.returned()));
        }
        if (pop.handover() != null) {
            head.getChildren().add(HandoverNote.of(pop.handover()));
        }
    }

    private void drawPhase() {
        DeskCall.Phase is = model.call().phase().get();
        phase.setText(
                switch (is) {
                    case RINGING -> "تماس ورودی · در حال زنگ";
                    case CONNECTED -> "در گفت‌وگو";
                    case OVER -> over(model.call());
                    case WITHDRAWN -> "تماس از میز شما رفت؛ پیش‌نویس ماند";
                });
        for (DeskCall.Phase one : DeskCall.Phase.values()) {
            Pieces.toggle(this, one.name().toLowerCase(), one == is);
        }
    }

    private static String over(DeskCall call) {
        if (call.answeredAt().get() == null) {
            return "پیش‌نویس ناتمام";
        }
        return call.endedWhileAsking() ? "تماس‌گیرنده هنگام مشورت قطع کرد" : "تماس پایان یافت";
    }

    private void drawBody() {
        body.getChildren().clear();
        Identity identity = model.call().draft().identity().get();
        Optional<Person> chosen = model.chosen();
        ScreenPop.History history = model.call().pop().get().history();
        if (history != ScreenPop.History.AVAILABLE) {
            body.getChildren().add(missing(history));
        }
        if (chosen.isPresent()) {
            body.getChildren().add(identified(chosen.get()));
            body.getChildren().addAll(sections().of(chosen.get()));
        } else if (!model.people().isEmpty() && !identity.isDecided()) {
            body.getChildren().add(new PeopleList(model));
            if (model.people().size() == 1) {
                body.getChildren().addAll(sections().of(model.people().get(0)));
            }
        } else if (history != ScreenPop.History.PENDING || identity.isDecided()) {
            body.getChildren().add(nobody(identity, history));
        }
    }

    private PersonSections sections() {
        return new PersonSections(now.getValue(), model);
    }

    private static Node missing(ScreenPop.History history) {
        boolean coming = history == ScreenPop.History.PENDING;
        Label label = Pieces.wrapping(
                coming ? "سابقه در راه است…" : "سابقه در دسترس نیست", "notice", coming ? "info" : "warn");
        label.setId("pop-history");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Node identified(Person person) {
        ApplicantView applicant = person.applicant();
        Label name = Pieces.wrapping(nameOf(applicant), "pop-name");
        name.setId("pop-name");
        VBox box = Pieces.column(
                4,
                Pieces.row(8, name, classButton(applicant), Pieces.spacer(), change()),
                Pieces.wrapping(
                        applicant.classReason() == null ? "" : Persian.digits(applicant.classReason()),
                        "quiet",
                        "small"));
        if (applicant.note() != null && !applicant.note().isBlank()) {
            box.getChildren().add(Pieces.wrapping(applicant.note(), "notice", "calm", "small"));
        }
        return box;
    }

    private Button classButton(ApplicantView applicant) {
        Button button = new Button(null, PersonSections.classBadge(applicant.applicantClass()));
        button.setId("class-button");
        button.getStyleClass().add("class-button");
        button.setFocusTraversable(false);
        button.setOnAction(event -> new ClassChooser(model, applicant).openAt(button));
        return button;
    }

    /** Opens the choice of class of the person named. */
    public void chooseClass() {
        if (lookup("#class-button") instanceof Button button) {
            button.fire();
        }
    }

    private Node nobody(Identity identity, ScreenPop.History history) {
        boolean listed = !model.people().isEmpty();
        boolean unknown = identity.kind() == Identity.Kind.UNKNOWN;
        Label name = Pieces.label(
                unknown ? "ناشناس" : listed ? "شخص دیگر" : isNewNumber(history) ? "متقاضی تازه" : "متقاضی", "pop-name");
        name.setId("pop-name");
        HBox row = Pieces.row(8, name, Pieces.spacer());
        if (listed) {
            row.getChildren().add(change());
        }
        return Pieces.column(
                4,
                row,
                Pieces.wrapping(
                        unknown
                                ? "درخواست بدون نام ثبت می‌شود."
                                : "نام را در صورت تمایلِ تماس‌گیرنده بنویسید؛ اجباری نیست.",
                        "quiet",
                        "small"));
    }

    private boolean isNewNumber(ScreenPop.History history) {
        return history == ScreenPop.History.AVAILABLE
                && !model.call().pop().get().withheld();
    }

    private Button change() {
        Button change = new Button("تغییر");
        change.setId("person-change");
        change.getStyleClass().add("link-button");
        change.setFocusTraversable(false);
        change.setOnAction(event -> model.call().draft().identity().set(Identity.undecided()));
        return change;
    }

    private Node statusEnquiry() {
        Button button = new Button(
                null,
                Pieces.row(
                        8,
                        Pieces.icon("mdi2c-check-all"),
                        Pieces.label("پیگیری بود؛ پاسخ داده شد و پایان"),
                        Pieces.spacer(),
                        Pieces.key("F9")));
        button.setId("status-enquiry-button");
        button.getStyleClass().add("status-enquiry");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.disableProperty().bind(model.call().phase().isEqualTo(DeskCall.Phase.RINGING));
        button.setOnAction(event -> model.closeAsStatusEnquiry());
        Label trouble = Pieces.wrapping(model.trouble(), "field-error");
        VBox box = Pieces.column(
                4,
                Pieces.shownWhile(model.trouble().isNotEmpty(), trouble),
                Pieces.shownWhile(model.call().pop().map(pop -> model.hasOpenWork()), button));
        box.getStyleClass().add("pop-foot");
        return box;
    }
}
