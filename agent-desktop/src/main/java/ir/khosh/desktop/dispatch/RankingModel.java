package ir.khosh.desktop.dispatch;

import ir.khosh.desktop.desk.Delay;
import ir.khosh.desktop.server.Failure;
import ir.khosh.desktop.server.RequestsClient;
import ir.khosh.wire.requests.Candidate;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** Who may do what is being asked for, best first; follows the wish while it is written. */
public final class RankingModel {

    public enum Status {
        /** Service or place is missing. */
        NOT_YET,
        LOADING,
        READY,
        /** Nobody eligible. */
        NOBODY,
        FAILED
    }

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);

    private final ObservableValue<Wish> wish;
    private final RequestsClient requests;
    private final Delay pause;
    private final Delay retry;
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(Status.NOT_YET);
    private final ReadOnlyObjectWrapper<List<Candidate>> eligible = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Candidate>> excluded = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private int asked;
    private long holder;

    /** @param wish what is asked for; its value null while service or place is missing */
    public RankingModel(ObservableValue<Wish> wish, RequestsClient requests, Delay.Factory delays) {
        this.wish = wish;
        this.requests = requests;
        this.pause = delays.of(PAUSE);
        this.retry = delays.of(RETRY_AFTER);
        wish.addListener((observed, was, is) -> outdated());
        refresh();
    }

    private void outdated() {
        if (status.get() != Status.FAILED) {
            status.set(Status.LOADING);
        }
        pause.restart(this::refresh);
    }

    /** Asks anew; a late answer never replaces a newer one. */
    public void refresh() {
        int mine = ++asked;
        Wish asking = wish.getValue();
        if (asking == null) {
            show(List.of(), Status.NOT_YET);
            return;
        }
        if (status.get() != Status.FAILED) {
            status.set(Status.LOADING);
        }
        requests.candidates(
                        asking.service(),
                        asking.region(),
                        asking.day(),
                        asking.shift(),
                        asking.priority(),
                        asking.trackingCode())
                .then(reply -> {
                    if (mine == asked) {
                        reply.onValue(this::ranked).onFailure(this::failed);
                    }
                });
    }

    private void ranked(List<Candidate> candidates) {
        boolean anybody = candidates.stream().anyMatch(Candidate::eligible);
        show(candidates, anybody ? Status.READY : Status.NOBODY);
    }

    private void failed(Failure failure) {
        trouble.set(failure.text());
        show(List.of(), Status.FAILED);
        if (failure.isPassing()) {
            retry.restart(this::refresh);
        }
    }

    private void show(List<Candidate> candidates, Status news) {
        long before = chosenId();
        eligible.set(candidates.stream().filter(Candidate::eligible).toList());
        excluded.set(
                candidates.stream().filter(candidate -> !candidate.eligible()).toList());
        List<Long> ids = eligible.get().stream().map(Candidate::contractorId).toList();
        int same = ids.indexOf(before);
        chosen.set(same < 0 ? firstOther() : same);
        status.set(news);
    }

    /**
     * Somebody has the work already: the arrow starts at the best of the others.
     *
     * @param contractorId 0 for nobody
     */
    void heldBy(long contractorId) {
        holder = contractorId;
        if (chosenId() == holder) {
            chosen.set(firstOther());
        }
    }

    /** Whether this one has the work now. */
    boolean isHolder(Candidate candidate) {
        return candidate.contractorId() == holder;
    }

    private int firstOther() {
        List<Candidate> all = eligible.get();
        return all.size() > 1 && isHolder(all.get(0)) ? 1 : 0;
    }

    private long chosenId() {
        return chosen.get() < eligible.get().size()
                ? eligible.get().get(chosen.get()).contractorId()
                : -1;
    }

    /** The one the arrow stands on; null when there is nobody. */
    public Candidate candidate() {
        return chosen.get() < eligible.get().size() ? eligible.get().get(chosen.get()) : null;
    }

    void move(int by) {
        choose(chosen.get() + by);
    }

    void choose(int index) {
        if (index >= 0 && index < eligible.get().size()) {
            chosen.set(index);
        }
    }

    ReadOnlyObjectProperty<Status> status() {
        return status.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Candidate>> eligible() {
        return eligible.getReadOnlyProperty();
    }

    /** Those whom a hard rule leaves out, each with its reason. */
    ReadOnlyObjectProperty<List<Candidate>> excluded() {
        return excluded.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
