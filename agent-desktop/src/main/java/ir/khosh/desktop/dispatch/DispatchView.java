package ir.khosh.desktop.dispatch;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.values.PersianText;
import ir.khosh.wire.requests.Candidate;
import ir.khosh.wire.requests.NewAssignment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The ranked contractors beside the form; after registering, the call to the chosen one. */
public final class DispatchView extends VBox {

    private final RankingModel ranking;
    private final AssignmentModel assignment;
    private final ObservableValue<Instant> now;
    private final VBox list = Pieces.column(7);
    private final AssignmentSteps steps;
    private final BooleanProperty returns = new SimpleBooleanProperty();

    public DispatchView(RankingModel ranking, AssignmentModel assignment, ObservableValue<Instant> now) {
        super(10);
        this.ranking = ranking;
        this.assignment = assignment;
        this.now = now;
        steps = new AssignmentSteps(ranking, assignment, now);
        setId("dispatch");
        getStyleClass().addAll("panel", "dispatch");
        list.setId("candidates-list");
        list.getStyleClass().add("candidates");
        list.setFocusTraversable(true);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (!event.isControlDown() && !event.isAltDown()) {
                byDigit(PersianText.asciiDigits(event.getCharacter()));
            }
        });
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label trouble = Pieces.wrapping(assignment.message(), "notice", "bad");
        trouble.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .addAll(
                        Panel.title("پیمانکاران", wayBack(), Pieces.key("F5")),
                        scroll,
                        Pieces.shownWhile(assignment.message().isNotEmpty(), trouble),
                        steps);
        ranking.eligible().addListener((observed, was, is) -> draw());
        ranking.excluded().addListener((observed, was, is) -> draw());
        ranking.status().addListener((observed, was, is) -> draw());
        ranking.chosen().addListener((observed, was, is) -> mark());
        assignment.step().addListener((observed, was, is) -> stepped(is));
        draw();
    }

    /** Only where the list was opened in place of something else. */
    private Node wayBack() {
        Node back = Pieces.row(8, Pieces.label("بازگشت", "quiet", "small"), Pieces.key("Esc"));
        return Pieces.shownWhile(returns, back);
    }

    /** Says that Escape leads back from here. */
    public void sayWayBack() {
        returns.set(true);
    }

    /**
     * Lets one register the request that is being written and offer it in one step.
     *
     * @param busy while nothing more may be asked
     */
    public void offerWithRegistration(ObservableBooleanValue busy, Runnable action) {
        steps.offerWithRegistration(busy, action);
    }

    /** For the contractor the arrow stands on; empty when nobody is ranked for what is written now. */
    public Optional<NewAssignment> chosenOffer() {
        return ranking.status().get() == RankingModel.Status.READY
                ? Optional.of(AssignmentModel.offerTo(ranking.candidate()))
                : Optional.empty();
    }

    /** Somebody was faster: ranks anew. */
    public void rankAnew() {
        ranking.refresh();
    }

    private void stepped(AssignmentModel.Step is) {
        draw();
        if (is == AssignmentModel.Step.CHOOSING) {
            focusCandidates();
        }
    }

    private void draw() {
        list.getChildren().clear();
        for (Candidate candidate : ranking.eligible().get()) {
            CandidateCard card = new CandidateCard(candidate, now.getValue(), ranking.isHolder(candidate));
            int index = list.getChildren().size();
            card.setOnMouseClicked(event -> {
                ranking.choose(index);
                list.requestFocus();
                if (event.getClickCount() == 2) {
                    assignment.offer();
                }
            });
            list.getChildren().add(card);
        }
        if (ranking.eligible().get().isEmpty()) {
            list.getChildren().add(empty());
        }
        if (!ranking.excluded().get().isEmpty()) {
            list.getChildren().add(leftOut(ranking.excluded().get()));
        }
        mark();
    }

    private Node empty() {
        String text =
                switch (ranking.status().get()) {
                    case NOT_YET -> "با انتخاب خدمت و محل، پیمانکاران به ترتیب شایستگی اینجا می‌آیند.";
                    case LOADING -> "در حال رتبه‌بندی…";
                    case NOBODY, READY ->
                        "هیچ پیمانکاری برای این خدمت در این محدوده آماده نیست. درخواست را ثبت کنید؛ در صف بدون پوشش"
                                + " می‌ماند و سرپرست پیگیر آن است.";
                    case FAILED -> ranking.trouble().get() + " ثبت درخواست همچنان ممکن است.";
                };
        boolean warn = ranking.status().get() == RankingModel.Status.NOBODY
                || ranking.status().get() == RankingModel.Status.FAILED;
        Label label = Pieces.wrapping(text, "notice", warn ? "warn" : "calm");
        label.setId("candidates-empty");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Node leftOut(List<Candidate> candidates) {
        VBox box = Pieces.column(4, Pieces.label("کنار گذاشته‌شده", "section-title"));
        for (Candidate candidate : candidates) {
            String why = candidate.reasons().stream()
                    .filter(reason -> !reason.good())
                    .findFirst()
                    .map(Candidate.Reason::text)
                    .orElse("");
            box.getChildren().add(Pieces.wrapping(candidate.name() + " · " + Persian.digits(why), "quiet", "small"));
        }
        return box;
    }

    private void mark() {
        for (int i = 0;
                i < ranking.eligible().get().size() && i < list.getChildren().size();
                i++) {
            Pieces.toggle(
                    list.getChildren().get(i), "chosen", i == ranking.chosen().get());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            ranking.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && !event.isControlDown()) {
            assignment.offer();
            event.consume();
        }
    }

    private void byDigit(String typed) {
        if (typed.matches("[1-9]")) {
            ranking.choose(Integer.parseInt(typed) - 1);
        }
    }

    public void focusCandidates() {
        Platform.runLater(list::requestFocus);
    }

    /** Ctrl+Enter once the request is registered: the next step forward. */
    public void confirm() {
        if (assignment.step().get() == AssignmentModel.Step.CALLING) {
            assignment.accept();
        } else {
            assignment.offer();
        }
    }

    /** Ctrl+Delete: the contractor on the phone says no. */
    public void decline() {
        assignment.decline("نپذیرفت");
    }
}
