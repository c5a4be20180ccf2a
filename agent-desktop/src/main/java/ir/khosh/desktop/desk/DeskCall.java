package ir.khosh.desktop.desk;

import ir.khosh.wire.applicants.ApplicantView;
import ir.khosh.wire.calls.CallAction;
import ir.khosh.wire.calls.CallControlView;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.calls.ScreenPop;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.requests.RequestView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One call on the desk, with what is known of it and what is being written about it. */
public final class DeskCall {

    public enum Phase {
        RINGING,
        CONNECTED,
        /** The caller or the operator has hung up. */
        OVER,
        /** It rang and went elsewhere; kept for its draft. */
        WITHDRAWN
    }

    private final DraftModel draft;
    private final Instant receivedAt;
    private final ReadOnlyObjectWrapper<ScreenPop> pop = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.RINGING);
    private final ReadOnlyObjectWrapper<Instant> answeredAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Instant> endedAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CallControlView> control = new ReadOnlyObjectWrapper<>();
    private String endReason;
    private final ReadOnlyStringWrapper disposition = new ReadOnlyStringWrapper();
    private final ObjectProperty<RequestView> request = new SimpleObjectProperty<>();
    private final StringProperty afterword = new SimpleStringProperty("");
    private final ObjectProperty<Front> front = new SimpleObjectProperty<>(new Front.Form());

    DeskCall(ScreenPop pop, DraftModel draft, Instant receivedAt) {
        this.draft = draft;
        this.receivedAt = receivedAt;
        this.pop.set(pop);
    }

    void update(ScreenPop news) {
        pop.set(news);
    }

    /** News of a call that is on the desk already: it may ring here once more. */
    void rings(ScreenPop news) {
        boolean again = !isLive() || !Objects.equals(news.offeredAt(), pop.get().offeredAt());
        update(news);
        if (again) {
            offered();
        }
    }

    private void offered() {
        answeredAt.set(null);
        endReason = null;
        endedAt.set(null);
        control.set(null);
        phase.set(Phase.RINGING);
    }

    void controlled(CallControlView view) {
        control.set(view);
    }

    void answered(Instant at) {
        answeredAt.set(at);
        draft.accept();
        phase.set(Phase.CONNECTED);
    }

    /** To be told before the end itself. */
    void endsFor(String reason) {
        endReason = reason;
    }

    /** The caller hung up while this operator asked a colleague. */
    public boolean endedWhileAsking() {
        return Push.Ended.CALLER_GONE_WHILE_ASKING.equals(endReason);
    }

    void ended(Instant at) {
        endedAt.set(at);
        control.set(null);
        phase.set(Phase.OVER);
    }

    void withdrawn(Instant at) {
        endedAt.set(at);
        control.set(null);
        phase.set(Phase.WITHDRAWN);
    }

    void disposed(String code) {
        disposition.set(code);
    }

    public String callId() {
        return pop.get().callId();
    }

    /** When the news of it reached this desk. */
    Instant receivedAt() {
        return receivedAt;
    }

    public DraftModel draft() {
        return draft;
    }

    public ReadOnlyObjectProperty<ScreenPop> pop() {
        return pop.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Null until answered. */
    public ReadOnlyObjectProperty<Instant> answeredAt() {
        return answeredAt.getReadOnlyProperty();
    }

    /** Null while it lasts. */
    public ReadOnlyObjectProperty<Instant> endedAt() {
        return endedAt.getReadOnlyProperty();
    }

    /** How it stands and what can be done with it; null until the server has said so, and after its end. */
    public ReadOnlyObjectProperty<CallControlView> control() {
        return control.getReadOnlyProperty();
    }

    /** The caller waits with music for any desk. */
    public boolean isParked() {
        return control.get() != null && control.get().parkingSlot() != null;
    }

    /** A colleague asks this operator about the call; it stays that colleague's. */
    boolean isOnlyAsked() {
        CallControlView view = control.get();
        return view != null && view.consultation() != null && !view.actions().contains(CallAction.CANCEL);
    }

    /** The code by which the call was closed; null before. */
    public ReadOnlyStringProperty disposition() {
        return disposition.getReadOnlyProperty();
    }

    /** The registered request; null before. */
    public ObjectProperty<RequestView> request() {
        return request;
    }

    /** What is to be known beside the registered request; empty when nothing is. */
    public StringProperty afterword() {
        return afterword;
    }

    /** What is worked on beside the card. */
    public ObjectProperty<Front> front() {
        return front;
    }

    public List<CallerCard.Person> people() {
        CallerCard card = pop.get().card();
        return card == null ? List.of() : card.people();
    }

    /** The person is known better now; the rest of the card stays. */
    public void correct(ApplicantView applicant) {
        ScreenPop was = pop.get();
        List<CallerCard.Person> people = people().stream()
                .map(one -> one.applicant().id() != applicant.id()
                        ? one
                        : new CallerCard.Person(
                                applicant,
                                one.openWork(),
                                one.liveWarranties(),
                                one.pastWork(),
                                one.paidJobs(),
                                one.totalJobs()))
                .toList();
        pop.set(new ScreenPop(
                was.callId(),
                was.caller(),
                was.withheld(),
                was.dialled(),
                was.queue(),
                was.queuedAt(),
                was.offeredAt(),
                was.overflowed(),
                was.region(),
                was.regionReason(),
                new CallerCard(people),
                was.history(),
                was.handover(),
                was.returned()));
    }

    public boolean isLive() {
        return phase.get() == Phase.RINGING || phase.get() == Phase.CONNECTED;
    }

    /** Nothing is lost when it steps back. */
    boolean isDone() {
        return (!isLive() || isParked()) && !draft.touched().get() && request.get() == null;
    }

    /** Where nothing was written, a colleague's draft comes in its place. */
    boolean givesWayTo(Optional<Draft> brought) {
        return !draft.isWrittenHere()
                && brought.isPresent()
                && !(isLive() && brought.get().key().equals(draft.key()));
    }

    Draft saved() {
        return draft.asSaved(pop.get().caller(), pop.get().dialled());
    }
}
