package ir.khosh.desktop.jobs;

import ir.khosh.desktop.server.Failure;
import ir.khosh.desktop.server.JobsClient;
import ir.khosh.wire.calls.CallerCard.LiveWarranty;
import ir.khosh.wire.requests.NewClaim;
import ir.khosh.wire.requests.RequestView;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The same trouble again within the warranty: which job it is, and the free repeat that comes of it. */
public final class ClaimModel {

    private final JobsClient jobs;
    private final List<LiveWarranty> warranties;
    private final String callId;
    private final Consumer<RequestView> claimed;
    private final IntegerProperty chosen = new SimpleIntegerProperty(0);
    private final StringProperty note = new SimpleStringProperty("");
    private final BooleanProperty sameContractor = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private String key = UUID.randomUUID().toString();

    /**
     * @param warranties not empty; the first is chosen
     * @param callId null outside a call
     * @param claimed takes the new request
     */
    public ClaimModel(JobsClient jobs, List<LiveWarranty> warranties, String callId, Consumer<RequestView> claimed) {
        this.jobs = jobs;
        this.warranties = List.copyOf(warranties);
        this.callId = callId;
        this.claimed = claimed;
        chosen.addListener((observed, was, is) -> key = UUID.randomUUID().toString());
    }

    List<LiveWarranty> warranties() {
        return warranties;
    }

    LiveWarranty warranty() {
        return warranties.get(chosen.get());
    }

    void move(int by) {
        choose(chosen.get() + by);
    }

    void choose(int index) {
        if (index >= 0 && index < warranties.size()) {
            chosen.set(index);
            message.set("");
        }
    }

    public void submit() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        message.set("");
        NewClaim claim = new NewClaim(callId, TaskModel.blankToNull(note.get()), sameContractor.get());
        jobs.claim(warranty().code(), claim, key).then(reply -> {
            busy.set(false);
            reply.onValue(claimed).onFailure(this::failed);
        });
    }

    private void failed(Failure failure) {
        message.set(failure.messageFor("note").orElse(failure.text()));
    }

    IntegerProperty chosen() {
        return chosen;
    }

    StringProperty note() {
        return note;
    }

    BooleanProperty sameContractor() {
        return sameContractor;
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Why it was refused; empty when it was not. */
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }
}
