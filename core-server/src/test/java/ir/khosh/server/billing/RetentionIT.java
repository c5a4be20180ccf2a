package ir.khosh.server.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.running.TransactionSql;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.Rial;
import ir.khosh.wire.requests.PricedLine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is held back, from the payment to the day it goes, on the real database. */
class RetentionIT {

    private static final long APPLICANT = 900_000_021;
    private static final long CONTRACTOR = 900_000_022;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private final TransactionSql sql = new TransactionSql();
    private final BooksUnderTest books = new BooksUnderTest(sql, clock);

    @Test
    void aPartIsHeldUntilTheWarrantyOfItsContractEndsAndGoesOnce() {
        sql.update(
                "insert into applicant (id, created_at, last_active_at, version) values (?, now(), now(), 0)",
                APPLICANT);
        pay("retention-three", null, 10_000_000);
        pay("retention-six", 6, 5_000_000);
        LocalDate three = new JalaliDate(1405, 12, 2).toLocalDate();
        LocalDate six = new JalaliDate(1406, 3, 2).toLocalDate();
        assertThat(books.retentions.heldOf(List.of(CONTRACTOR))).containsEntry(CONTRACTOR, new Rial(1_200_000));
        assertThat(due(three.minusDays(1))).isEmpty();
        assertThat(due(three)).extracting(Retentions.Held::amount).containsExactly(new Rial(800_000));
        assertThat(sql.inTransaction(() -> books.retentions.lastDayOf(CONTRACTOR)))
                .isEqualTo(six);

        Retentions.Held first = due(three).get(0);
        sql.inTransaction(() -> books.retentions.release(first));
        sql.inTransaction(() -> books.retentions.release(first));
        assertThat(books.ledger.balanceOf(Accounts.retention(CONTRACTOR))).isEqualTo(new Rial(-400_000));
        assertThat(books.ledger.balanceOf(Accounts.contractor(CONTRACTOR))).isEqualTo(new Rial(-11_600_000));
        assertThat(due(six)).extracting(Retentions.Held::amount).containsExactly(new Rial(400_000));
    }

    private List<Retentions.Held> due(LocalDate day) {
        return books.retentions.listDue(day, 0, 10_000).stream()
                .filter(held -> held.contractorId() == CONTRACTOR)
                .toList();
    }

    private void pay(String subject, Integer warrantyMonths, long net) {
        InvoiceDraft draft = new InvoiceDraft(
                subject,
                APPLICANT,
                CONTRACTOR,
                800,
                100,
                List.of(new PricedLine("SERVICE", "دستمزد", 1, net)),
                false,
                warrantyMonths,
                "leila");
        sql.inTransaction(() -> {
            String number = books.invoices.issue(draft).number();
            books.payments
                    .receive(number, new Rial(net + net / 10), "CASH", null, "all", "leila")
                    .orThrow();
        });
    }
}
