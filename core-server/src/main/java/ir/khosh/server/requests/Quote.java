package ir.khosh.server.requests;

import ir.khosh.values.Rial;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the work will cost, put to the applicant before it is done. Changed only through its request. */
@Entity
@Table(name = "quote")
class Quote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "quote_seq")
    @SequenceGenerator(name = "quote_seq", sequenceName = "quote_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private ServiceRequest request;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private QuoteState state;

    @ElementCollection
    @CollectionTable(name = "quote_line", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "position")
    private List<QuoteLine> lines = new ArrayList<>();

    @Column(name = "vat_permille")
    private int vatPermille;

    private String note;

    @Column(name = "offered_at")
    private Instant offeredAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "answer_note")
    private String answerNote;

    @Column(name = "by_username")
    private String by;

    @Version
    private int version;

    protected Quote() {}

    Quote(ServiceRequest request, int ordinal, List<QuoteLine> lines, int vatPermille, String note, Act act) {
        this.request = request;
        this.ordinal = ordinal;
        this.lines.addAll(lines);
        this.vatPermille = vatPermille;
        this.note = note;
        state = QuoteState.OPEN;
        offeredAt = act.at();
        by = act.by();
    }

    Long id() {
        return id;
    }

    QuoteState state() {
        return state;
    }

    List<QuoteLine> listLines() {
        return List.copyOf(lines);
    }

    Rial net() {
        return new Rial(lines.stream().mapToLong(QuoteLine::amountRial).sum());
    }

    Rial vat() {
        return net().share(vatPermille * 10);
    }

    Rial total() {
        return net().plus(vat());
    }

    Duration waited(Instant until) {
        return Duration.between(offeredAt, answeredAt == null ? until : answeredAt);
    }

    void answer(QuoteState answer, String why, Act act) {
        state = answer;
        answerNote = why;
        answeredAt = act.at();
    }
}
