package ir.khosh.desktop.jobs;

import ir.khosh.desktop.server.Failure;
import ir.khosh.desktop.server.JobsClient;
import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.requests.RequestView;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One request in front: as the server last told it, and which of the allowed things is being done to it. */
public final class JobModel {

    private final JobsClient jobs;
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper();
    private final ObjectProperty<RequestView> request = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<JobTask> task = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private int asked;

    public JobModel(JobsClient jobs) {
        this.jobs = jobs;
    }

    /** Fetches another request, or the same one anew; what is being written about the same one stays. */
    public void open(String trackingCode) {
        if (!trackingCode.equals(code.get())) {
            task.set(null);
            request.set(null);
            done.set("");
        }
        code.set(trackingCode);
        refresh();
    }

    /** Shows what is already in hand and asks nothing. */
    public void show(RequestView view) {
        asked++;
        task.set(null);
        done.set("");
        trouble.set("");
        loading.set(false);
        code.set(view.trackingCode());
        request.set(view);
    }

    public void close() {
        asked++;
        code.set(null);
        task.set(null);
        request.set(null);
        trouble.set("");
        done.set("");
    }

    /** A late answer never replaces a newer one. */
    public void refresh() {
        if (code.get() == null) {
            return;
        }
        int mine = ++asked;
        loading.set(true);
        jobs.find(code.get()).then(reply -> {
            if (mine == asked) {
                loading.set(false);
                trouble.set("");
                reply.onValue(request::set).onFailure(failure -> trouble.set(failure.text()));
            }
        });
    }

    /** What may be done now, in the order of their keys. */
    List<JobTask> tasks() {
        RequestView now = request.get();
        return now == null ? List.of() : JobTask.allowedBy(now.actions());
    }

    /** Opens a thing to be done, when the server allows it. */
    public void begin(JobTask wanted) {
        if (tasks().contains(wanted)) {
            done.set("");
            task.set(wanted);
        }
    }

    boolean allows(JobAction action) {
        return request.get() != null && request.get().actions().contains(action);
    }

    /** Back to the list of what may be done. */
    public void leaveTask() {
        task.set(null);
    }

    /** @param said one Persian sentence that stays until the next thing is begun */
    void finished(String said) {
        task.set(null);
        done.set(said);
        refresh();
    }

    /** The server refused: perhaps the request stands otherwise than shown. */
    void refused(Failure failure) {
        if (!failure.isPassing()) {
            refresh();
        }
    }

    JobsClient jobs() {
        return jobs;
    }

    /** Null when nothing is in front. */
    public ReadOnlyStringProperty code() {
        return code.getReadOnlyProperty();
    }

    /** Null until fetched. */
    public ObjectProperty<RequestView> request() {
        return request;
    }

    /** Null while nothing is being done. */
    public ReadOnlyObjectProperty<JobTask> task() {
        return task.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /** Why the request cannot be shown; empty when it can. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** What was done last; empty when nothing was. */
    ReadOnlyStringProperty done() {
        return done.getReadOnlyProperty();
    }
}
