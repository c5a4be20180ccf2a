package ir.khosh.server.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of a request's history. Never changed. */
@Entity
@Table(name = "request_event")
class RequestEvent {

    private static final int LONGEST_TITLE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_event_seq")
    @SequenceGenerator(name = "request_event_seq", sequenceName = "request_event_seq", allocationSize = 500)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private ServiceRequest request;

    private Instant at;
    private String event;
    private String title;

    @Column(name = "by_username")
    private String by;

    protected RequestEvent() {}

    /** @param event stable kebab-case; {@code title} Persian */
    RequestEvent(ServiceRequest request, String event, String title, Act act) {
        this.request = request;
        this.event = event;
        this.title = title.substring(0, Math.min(LONGEST_TITLE, title.length()));
        at = act.at();
        by = act.by();
    }

    String event() {
        return event;
    }

    String title() {
        return title;
    }
}
