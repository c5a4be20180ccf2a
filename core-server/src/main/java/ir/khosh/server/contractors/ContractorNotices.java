package ir.khosh.server.contractors;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.notifications.Notice;
import ir.khosh.server.notifications.Outbox;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.PhoneNumber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/**
 * What contractors are told about themselves, each with the link to the page where they may say something to it. In the
 * transaction of what happened.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class ContractorNotices {

    private final CallPathSql sql;
    private final Outbox outbox;
    private final ContractorLinks links;
    private final Clock clock;

    @Inject
    ContractorNotices(CallPathSql sql, Outbox outbox, ContractorLinks links, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
    }

    /** @param state such as «همکاری معلق شد» */
    void standingChanged(long contractorId, String state, String reason) {
        tell(
                "standing-to-contractor",
                contractorId,
                Map.of("state", state, "reason", reason == null ? "—" : reason, "link", links.contractor(contractorId)),
                "standing:" + contractorId + ":" + clock.millis());
    }

    public void complained(long contractorId, long complaintId, String trackingCode) {
        tell(
                "complaint-to-contractor",
                contractorId,
                Map.of("code", persianDigits(trackingCode), "link", links.complaint(complaintId)),
                "complaint:" + complaintId);
    }

    public void complaintDecided(long contractorId, long complaintId, boolean upheld) {
        decided(
                contractorId,
                "نتیجهٔ شکایت",
                upheld ? "وارد دانسته شد" : "وارد دانسته نشد",
                links.complaint(complaintId),
                "complaint:" + complaintId);
    }

    /** @param toldReason for the contractor's own eyes */
    public void penaltyDecided(long contractorId, long penaltyId, boolean charged, String toldReason) {
        decided(
                contractorId,
                "اعتراض شما به جریمه",
                (charged ? "پذیرفته نشد و جریمه ثبت شد" : "پذیرفته شد و جریمه برداشته شد") + ". دلیل: " + toldReason,
                links.penalty(penaltyId),
                "penalty:" + penaltyId);
    }

    public void appealAnswered(long contractorId, long appealId) {
        decided(
                contractorId,
                "اعتراض شما دربارهٔ همکاری",
                "پاسخ داده شد",
                links.contractor(contractorId),
                "appeal:" + appealId);
    }

    private void decided(long contractorId, String matter, String decision, String link, String subject) {
        tell(
                "decision-to-contractor",
                contractorId,
                Map.of("matter", matter, "decision", decision, "link", link),
                subject);
    }

    private void tell(String template, long contractorId, Map<String, String> values, String subject) {
        String phone = sql.find("select phone from contractor where id = ?", row -> row.getString(1), contractorId)
                .orElseThrow(ContractorNotFound::new);
        outbox.add(new Notice(template, new PhoneNumber(phone), values, subject, 1));
    }
}
