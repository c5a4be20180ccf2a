package ir.khosh.server.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** What was done: the visit, the cause, the money, the warranty. Changed only through its request. */
@Embeddable
class WorkRecord {

    @Column(name = "arrival_at")
    private Instant arrivalAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "cause_code")
    private String causeCode;

    @Column(name = "diagnosis_note")
    private String diagnosisNote;

    private String report;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "warranty_until")
    private LocalDate warrantyUntil;

    @Column(name = "invoice_number")
    private String invoiceNumber;

    @Column(name = "invoiced_at")
    private Instant invoicedAt;

    @Column(name = "paid_at")
    private Instant paidAt;

    @Column(name = "paid_rial")
    private long paidRial;

    Instant arrivalAt() {
        return arrivalAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** When nothing was owed any more; null before. */
    Instant paidAt() {
        return paidAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    String causeCode() {
        return causeCode;
    }

    LocalDate warrantyUntil() {
        return warrantyUntil;
    }

    String invoiceNumber() {
        return invoiceNumber;
    }

    /** Null takes the stated time back. */
    void arriveAt(Instant time) {
        arrivalAt = time;
    }

    void startAt(Instant time) {
        startedAt = time;
    }

    void diagnose(String cause, String note) {
        causeCode = cause;
        diagnosisNote = note;
    }

    void finish(String cause, String finalReport, LocalDate warrantyEnd, Instant at) {
        causeCode = cause;
        report = finalReport;
        warrantyUntil = warrantyEnd;
        finishedAt = at;
    }

    void invoice(String number, Instant at) {
        invoiceNumber = number;
        invoicedAt = at;
    }

    void pay(long rial, Instant at) {
        paidRial = rial;
        paidAt = at;
    }

    /** Another contractor begins anew. */
    void forgetVisit() {
        arrivalAt = null;
        startedAt = null;
        causeCode = null;
        diagnosisNote = null;
    }
}
