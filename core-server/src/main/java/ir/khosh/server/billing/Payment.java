package ir.khosh.server.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Money that somebody says was received for a request. Never changed. */
@Entity
@Table(name = "payment")
class Payment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_seq")
    @SequenceGenerator(name = "payment_seq", sequenceName = "payment_seq", allocationSize = 50)
    private Long id;

    @Column(name = "request_id")
    private long requestId;

    @Column(name = "applicant_id")
    private long applicantId;

    @Column(name = "amount_rial")
    private long amountRial;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "by_username")
    private String by;

    protected Payment() {}

    Payment(long requestId, long applicantId, long amountRial, Instant receivedAt, String by) {
        this.requestId = requestId;
        this.applicantId = applicantId;
        this.amountRial = amountRial;
        this.receivedAt = receivedAt;
        this.by = by;
    }
}
