package ir.khosh.server.requests;

import ir.khosh.server.requests.promises.DuePolicy;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What was promised when the request was registered; a later version of the promise does not change it. */
@Embeddable
class PromisedTimes {

    @Column(name = "promise_version")
    private Integer version;

    @Column(name = "respond_due")
    private Instant respondBy;

    @Column(name = "responded_at")
    private Instant respondedAt;

    @Column(name = "finish_due")
    private Instant finishBy;

    protected PromisedTimes() {}

    PromisedTimes(int version, DuePolicy.Due due) {
        this.version = version;
        respondBy = due.respondBy();
        finishBy = due.finishBy();
    }

    Instant respondBy() {
        return respondBy;
    }

    /** The first acceptance; null before. */
    Instant respondedAt() {
        return respondedAt;
    }

    Instant finishBy() {
        return finishBy;
    }

    void respond(Instant at) {
        respondedAt = respondedAt == null ? at : respondedAt;
    }

    /** The applicant wishes another time. */
    void finishBy(Instant later) {
        finishBy = later;
    }
}
