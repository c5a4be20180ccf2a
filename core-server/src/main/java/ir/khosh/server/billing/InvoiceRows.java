package ir.khosh.server.billing;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.values.Rial;
import ir.khosh.wire.requests.PricedLine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Invoices as they are stored. */
@Singleton
class InvoiceRows {

    /** @param retentionUntil last day that something is held back; null when nothing is */
    record Stored(
            String number,
            String kind,
            String corrects,
            String subject,
            long applicantId,
            String applicantName,
            Long contractorId,
            LocalDate retentionUntil,
            int vatPermille,
            String incomeAccount,
            Instant issuedAt,
            InvoiceProgress progress) {

        boolean isInvoice() {
            return kind.equals("INVOICE");
        }

        InvoiceBooking booking() {
            return new InvoiceBooking(applicantId, contractorId, incomeAccount);
        }
    }

    private static final String SELECT =
            "select i.*, p.* from invoice i" + " left join invoice_progress p on p.number = i.number where ";
    private final CallPathSql sql;

    @Inject
    InvoiceRows(CallPathSql sql) {
        this.sql = sql;
    }

    Optional<Stored> find(String number) {
        return sql.find(SELECT + "i.number = ?", InvoiceRows::stored, number);
    }

    Optional<Stored> findBySubject(String subject) {
        return sql.find(SELECT + "i.invoiced_subject = ?", InvoiceRows::stored, subject);
    }

    List<Stored> listCorrections(String number) {
        return sql.list(SELECT + "i.corrects = ? order by i.year, i.serial", InvoiceRows::stored, number);
    }

    /** What others have committed meanwhile is seen, and nobody else may write it before this transaction ends. */
    Optional<Stored> lockBySubject(String subject) {
        return sql.find(SELECT + "i.invoiced_subject = ? for update", InvoiceRows::stored, subject);
    }

    /** @throws InvoiceNotFound also for a credit note, which is never paid or corrected */
    Stored lock(String number) {
        return sql.find(SELECT + "i.number = ? for update", InvoiceRows::stored, number)
                .filter(Stored::isInvoice)
                .orElseThrow(InvoiceNotFound::new);
    }

    List<PricedLine> linesOf(String number) {
        return sql.list(
                "select kind, title, quantity, unit_rial from invoice_line where number = ? order by position",
                row -> new PricedLine(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)),
                number);
    }

    /** {@code invoice} is fresh: nothing of its progress but the shares. */
    void add(InvoiceNumber number, Stored invoice, InvoiceAmounts amounts, String reason, String by) {
        sql.update(
                "insert into invoice (number, year, serial, kind, corrects, subject, applicant_id, applicant_name,"
                        + " contractor_id, share_permille, retention_permille, retention_until, net_rial,"
                        + " vat_permille, vat_rial, total_rial, income_account, reason, issued_at, by_username)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                invoice.number(),
                number.year(),
                number.serial(),
                invoice.kind(),
                invoice.corrects(),
                invoice.subject(),
                invoice.applicantId(),
                invoice.applicantName(),
                invoice.contractorId(),
                invoice.progress().sharePermille(),
                invoice.progress().retentionPermille(),
                invoice.retentionUntil(),
                amounts.net().amount(),
                amounts.vatPermille(),
                amounts.vat().amount(),
                amounts.total().amount(),
                invoice.incomeAccount(),
                reason,
                invoice.issuedAt(),
                by);
        int position = 0;
        for (PricedLine line : amounts.lines()) {
            sql.update(
                    "insert into invoice_line (number, position, kind, title, quantity, unit_rial)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    invoice.number(),
                    position++,
                    line.kind(),
                    line.title(),
                    line.quantity(),
                    line.unitRial());
        }
        if (invoice.isInvoice()) {
            sql.update("insert into invoice_progress (number) values (?)", invoice.number());
        }
    }

    void save(String number, InvoiceProgress progress) {
        sql.update(
                "update invoice_progress set paid_rial = ?, credited_net_rial = ?, credited_vat_rial = ?,"
                        + " refunded_rial = ?, earned_rial = ?, retained_rial = ? where number = ?",
                progress.paid().amount(),
                progress.creditedNet().amount(),
                progress.creditedVat().amount(),
                progress.refunded().amount(),
                progress.earned().amount(),
                progress.retained().amount(),
                number);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("number"),
                row.getString("kind"),
                row.getString("corrects"),
                row.getString("subject"),
                row.getLong("applicant_id"),
                row.getString("applicant_name"),
                Sql.number(row, "contractor_id"),
                row.getObject("retention_until", LocalDate.class),
                row.getInt("vat_permille"),
                row.getString("income_account"),
                Sql.instant(row, "issued_at"),
                new InvoiceProgress(
                        new Rial(row.getLong("net_rial")),
                        new Rial(row.getLong("vat_rial")),
                        row.getInt("share_permille"),
                        row.getInt("retention_permille"),
                        new Rial(row.getLong("paid_rial")),
                        new Rial(row.getLong("credited_net_rial")),
                        new Rial(row.getLong("credited_vat_rial")),
                        new Rial(row.getLong("refunded_rial")),
                        new Rial(row.getLong("earned_rial")),
                        new Rial(row.getLong("retained_rial"))));
    }
}
