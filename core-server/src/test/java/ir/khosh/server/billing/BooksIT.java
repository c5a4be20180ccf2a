package ir.khosh.server.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.server.platform.SqlFailure;
import ir.khosh.server.running.TransactionSql;
import ir.khosh.server.shared.Outcome;
import ir.khosh.server.shared.RefusedException;
import ir.khosh.values.Rial;
import ir.khosh.wire.billing.InvoiceView;
import ir.khosh.wire.requests.PricedLine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Invoices, payments and the ledger on the real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BooksIT {

    private static final long APPLICANT = 900_000_001;
    private static final long CONTRACTOR = 900_000_002;
    private static final int FAILING = 29;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private TransactionSql sql;
    private BooksUnderTest books;

    @BeforeAll
    void open() {
        sql = new TransactionSql();
        books = new BooksUnderTest(sql, clock);
        sql.update(
                "insert into applicant (id, created_at, last_active_at, version) values (?, ?, ?, 0)",
                APPLICANT,
                clock.instant(),
                clock.instant());
    }

    @Test
    void aJobIsInvoicedPaidInPartsAndShared() {
        InvoiceView invoice = issue("books-1", 10_000_000);
        assertThat(invoice.number()).startsWith("1405-");
        assertThat(invoice.totalRial()).isEqualTo(11_000_000);
        assertThat(invoice.state()).isEqualTo("OPEN");
        assertThat(issue("books-1", 99).number()).isEqualTo(invoice.number());

        long contractor = balance(Accounts.contractor(CONTRACTOR));
        long retention = balance(Accounts.retention(CONTRACTOR));
        assertThat(pay(invoice, 5_000_000, "a").orThrow().paidRial()).isEqualTo(5_000_000);
        assertThat(pay(invoice, 5_000_000, "a").orThrow().paidRial()).isEqualTo(5_000_000);
        assertThat(books.paid).extracting(InvoicePaid::subject).doesNotContain("books-1");
        assertThatThrownBy(() -> pay(invoice, 6_000_001, "b").orThrow())
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo("amount-exceeds-due"));
        assertThat(pay(invoice, 6_000_000, "b").orThrow().state()).isEqualTo("PAID");
        assertThat(books.paid).extracting(InvoicePaid::subject).containsOnlyOnce("books-1");
        assertThat(balance(Accounts.contractor(CONTRACTOR)) - contractor).isEqualTo(-7_200_000);
        assertThat(balance(Accounts.retention(CONTRACTOR)) - retention).isEqualTo(-800_000);
    }

    @Test
    void aCreditNoteOnAPaidInvoiceBecomesMoneyOwedBack() {
        InvoiceView invoice = issue("books-2", 10_000_000);
        pay(invoice, 11_000_000, "all").orThrow();
        long owed = balance(Accounts.refundPayable(APPLICANT));
        InvoiceView note = sql.inTransaction(() -> books.invoices
                .creditNote(invoice.number(), new Rial(2_000_000), "قطعه مرجوع شد", "leila")
                .orThrow());
        assertThat(note.kind()).isEqualTo("CREDIT_NOTE");
        assertThat(note.corrects()).isEqualTo(invoice.number());
        assertThat(note.totalRial()).isEqualTo(2_200_000);
        assertThat(balance(Accounts.refundPayable(APPLICANT)) - owed).isEqualTo(-2_200_000);
        assertThatThrownBy(() -> sql.inTransaction(() -> books.invoices
                        .creditNote(invoice.number(), new Rial(8_000_001), "بیش از مانده", "leila")
                        .orThrow()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.code())
                        .isEqualTo("amount-exceeds-invoice"));
        sql.inTransaction(() -> books.refunds
                .payBack(invoice.number(), new Rial(2_200_000), "TRANSFER", "74839201", "once", "leila")
                .orThrow());
        assertThat(balance(Accounts.refundPayable(APPLICANT))).isEqualTo(owed);
    }

    @Test
    void aFreeRepeatCostsTheApplicantNothingAndKhoshTheContractorsShare() {
        long cost = balance(Accounts.WARRANTY_COST);
        InvoiceView invoice = sql.inTransaction(() -> books.invoices.issue(draft("books-3", 5_000_000, true)));
        assertThat(invoice.totalRial()).isZero();
        assertThat(invoice.state()).isEqualTo("PAID");
        assertThat(balance(Accounts.WARRANTY_COST) - cost).isEqualTo(4_000_000);
    }

    @Test
    void aFeeIsNoSale() {
        long fees = balance(Accounts.FEE_REVENUE);
        sql.inTransaction(
                () -> books.invoices.fee("books-4:cancellation", APPLICANT, "هزینهٔ لغو", new Rial(500_000), "leila"));
        assertThat(balance(Accounts.FEE_REVENUE) - fees).isEqualTo(-500_000);
    }

    @Test
    void theTaxIsThatOfTheDayOfIssue() {
        VatRates rates = new VatRates(sql, null, clock);
        assertThat(rates.permilleOn(LocalDate.of(2024, 3, 19))).isEqualTo(90);
        assertThat(rates.permilleOn(LocalDate.of(2024, 3, 20))).isEqualTo(100);
        assertThat(rates.permilleAt(Instant.parse("2024-03-19T20:29:59Z"))).isEqualTo(90);
        assertThat(rates.permilleAt(Instant.parse("2024-03-19T20:30:00Z"))).isEqualTo(100);
    }

    @Test
    void fiftyIssuersAtOnceLeaveNoGapEvenWhenSomeFail() throws Exception {
        List<Callable<String>> issuers = IntStream.range(0, 200)
                .<Callable<String>>mapToObj(i -> () -> {
                    try {
                        return sql.inTransaction(() -> {
                            String number = books.invoices
                                    .issue(draft("books-crowd-" + i, 1_000_000 + i, false))
                                    .number();
                            if (i % 7 == 3) {
                                throw new IllegalStateException("something else in this transaction failed");
                            }
                            return number;
                        });
                    } catch (IllegalStateException e) {
                        return "failed";
                    }
                })
                .toList();
        List<String> numbers = together(issuers);
        assertThat(numbers).filteredOn("failed"::equals).hasSize(FAILING);
        assertThat(numbers)
                .filteredOn(number -> !number.equals("failed"))
                .hasSize(200 - FAILING)
                .doesNotHaveDuplicates();
        List<Integer> serials =
                sql.list("select serial from invoice where year = 1405 order by serial", row -> row.getInt(1));
        assertThat(serials)
                .isEqualTo(IntStream.rangeClosed(1, serials.size()).boxed().toList());
    }

    @Test
    void fiftyIssuersOfOneSubjectMakeOneInvoice() throws Exception {
        List<Callable<String>> issuers = IntStream.range(0, 50)
                .<Callable<String>>mapToObj(
                        i -> () -> issue("books-one", 1_000_000).number())
                .toList();
        assertThat(together(issuers))
                .hasSize(50)
                .containsOnly(issue("books-one", 1).number());
    }

    @Test
    void paymentsAtOnceNeverReceiveMoreThanIsDue() throws Exception {
        InvoiceView invoice = issue("books-rush", 10_000_000);
        List<Callable<String>> payers = IntStream.range(0, 30)
                .<Callable<String>>mapToObj(
                        i -> () -> pay(invoice, 1_000_000, "rush-" + i) instanceof Outcome.Done ? "paid" : "refused")
                .toList();
        assertThat(together(payers)).filteredOn("paid"::equals).hasSize(11);
        assertThat(books.paid).extracting(InvoicePaid::subject).containsOnlyOnce("books-rush");
    }

    @Test
    void theDatabaseItselfKeepsInvoicesAndLedgerAsTheyAre() {
        InvoiceView invoice = issue("books-5", 1_000_000);
        assertRefusedByTheDatabase(
                "update invoice set net_rial = 1, total_rial = vat_rial + 1 where number = ?", invoice.number());
        assertRefusedByTheDatabase("delete from invoice_line where number = ?", invoice.number());
        assertRefusedByTheDatabase("update ledger_posting set rial = rial + 1 where entry_id > ?", 0);
        assertRefusedByTheDatabase("delete from ledger_entry where id > ?", 0);
        assertRefusedByTheDatabase(
                "insert into ledger_posting (entry_id, position, account, rial)"
                        + " values ((select max(id) from ledger_entry), ?, 'cash', 1)",
                99);
        assertRefusedByTheDatabase(
                "insert into ledger_entry (id, kind, entry_key, memo, at)"
                        + " values (nextval(ledger_entry_seq), 'theft', ?, '', now())",
                "theft");
        assertThatThrownBy(() -> sql.inTransaction(() -> {
                    sql.update(
                            "insert into ledger_posting (entry_id, position, account, rial) values (-1, 0, 'cash', 5)");
                    sql.update(
                            "insert into ledger_posting (entry_id, position, account, rial) values (-1, 1, 'bank', -4)");
                    sql.update(
                            "insert into ledger_entry (id, kind, entry_key, memo, at) values (-1, 'x', 'x', '', now())");
                }))
                .isInstanceOf(SqlFailure.class);
    }

    @Test
    void theSameFactIsBookedOnceAlsoWhenToldAtOnce() throws Exception {
        List<Posting> postings = List.of(new Posting(Accounts.BANK, 7), new Posting(Accounts.PENALTY_INCOME, -7));
        long before = balance(Accounts.PENALTY_INCOME);
        List<Callable<Boolean>> tellers = IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(i ->
                        () -> sql.inTransaction(() -> books.ledger.post("penalty", "books-twice", "جریمه", postings)))
                .toList();
        assertThat(together(tellers)).filteredOn(told -> told).hasSize(1);
        assertThat(balance(Accounts.PENALTY_INCOME) - before).isEqualTo(-7);
        assertThat(sql.find(
                        "select count(*) from ledger_posting p left join ledger_entry e on e.id = p.entry_id"
                                + " where e.id is null",
                        row -> row.getInt(1)))
                .contains(0);
        assertThatThrownBy(() ->
                        books.ledger.post("penalty", "books-crooked", "جریمه", List.of(new Posting(Accounts.BANK, 7))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefusedByTheDatabase(String statement, Object value) {
        assertThatThrownBy(() -> sql.update(statement, value)).isInstanceOf(SqlFailure.class);
    }

    private static <T> List<T> together(List<Callable<T>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(works)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private InvoiceView issue(String subject, long net) {
        return sql.inTransaction(() -> books.invoices.issue(draft(subject, net, false)));
    }

    private static InvoiceDraft draft(String subject, long net, boolean free) {
        return new InvoiceDraft(
                subject,
                APPLICANT,
                CONTRACTOR,
                800,
                100,
                List.of(new PricedLine("SERVICE", "دستمزد", 1, net)),
                free,
                "leila");
    }

    private Outcome<InvoiceView> pay(InvoiceView invoice, long amount, String key) {
        return sql.inTransaction(() ->
                books.payments.receive(invoice.number(), new Rial(amount), "CARD_READER", "123456", key, "leila"));
    }

    private long balance(String account) {
        return books.ledger.balanceOf(account).amount();
    }
}
