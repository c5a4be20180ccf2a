package ir.khosh.desktop.dispatch;

import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.Failure;
import ir.khosh.desktop.server.RequestsClient;
import ir.khosh.wire.requests.Candidate;
import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.requests.NewAssignment;
import ir.khosh.wire.requests.RequestView;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Offering the registered request to a contractor, and what the contractor says on the phone. */
public final class AssignmentModel {

    public enum Step {
        /** Nothing is registered yet. */
        NOT_YET,
        CHOOSING,
        /** The contractor's place is kept; the operator calls and hears yes or no. */
        CALLING,
        ACCEPTED
    }

    private final ObjectProperty<RequestView> request;
    private final RankingModel ranking;
    private final RequestsClient requests;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.NOT_YET);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private String offerKey = UUID.randomUUID().toString();
    private long offeredTo;

    /** @param request the registered one, null before; takes in what the server answers */
    public AssignmentModel(ObjectProperty<RequestView> request, RankingModel ranking, RequestsClient requests) {
        this.request = request;
        this.ranking = ranking;
        this.requests = requests;
        request.addListener((observed, was, is) -> follow(is));
        follow(request.get());
    }

    private void follow(RequestView news) {
        Step now = stepOf(news);
        ranking.heldBy(now == Step.ACCEPTED ? news.assignment().contractorId() : 0);
        step.set(now);
    }

    /** Another contractor than the one who has it, when the server allows it. */
    public void chooseAnother() {
        if (step.get() == Step.ACCEPTED && request.get().actions().contains(JobAction.ASSIGN)) {
            step.set(Step.CHOOSING);
            ranking.refresh();
        }
    }

    private static Step stepOf(RequestView request) {
        if (request == null) {
            return Step.NOT_YET;
        }
        String state = request.assignment() == null ? "" : request.assignment().state();
        return switch (state) {
            case "OFFERED" -> Step.CALLING;
            case "ACCEPTED" -> Step.ACCEPTED;
            default -> Step.CHOOSING;
        };
    }

    /** Keeps a place with the contractor the arrow stands on; the same offer is made once however often it is sent. */
    void offer() {
        Candidate candidate = ranking.candidate();
        if (step.get() != Step.CHOOSING || candidate == null) {
            return;
        }
        if (candidate.contractorId() != offeredTo) {
            offeredTo = candidate.contractorId();
            offerKey = UUID.randomUUID().toString();
        }
        send(requests.offer(code(), offerTo(candidate), offerKey));
    }

    /** A place is kept; the word of the contractor comes later. */
    static NewAssignment offerTo(Candidate candidate) {
        return new NewAssignment(candidate.contractorId(), candidate.day(), candidate.shift(), false);
    }

    void accept() {
        if (step.get() == Step.CALLING) {
            send(requests.accept(code(), assignmentId()));
        }
    }

    /** @param reason a Persian word or two, kept in the history */
    void decline(String reason) {
        if (step.get() == Step.CALLING) {
            offeredTo = 0;
            send(requests.decline(code(), assignmentId(), reason));
        }
    }

    private void send(Answer<RequestView> answer) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        message.set("");
        answer.then(reply -> {
            busy.set(false);
            reply.onValue(this::taken).onFailure(this::failed);
        });
    }

    private void taken(RequestView news) {
        if (news == null) {
            requests.find(code()).then(reply -> reply.onValue(this::shown));
        } else {
            shown(news);
        }
    }

    private void shown(RequestView news) {
        request.set(news);
        if (step.get() == Step.CHOOSING) {
            ranking.refresh();
        }
    }

    private void failed(Failure failure) {
        message.set(failure.text());
        if (!failure.isPassing()) {
            offeredTo = 0;
            ranking.refresh();
            requests.find(code()).then(reply -> reply.onValue(request::set));
        }
    }

    private String code() {
        return request.get().trackingCode();
    }

    private long assignmentId() {
        return request.get().assignment().id();
    }

    RequestView request() {
        return request.get();
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last thing was refused; empty when it was not. */
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }
}
