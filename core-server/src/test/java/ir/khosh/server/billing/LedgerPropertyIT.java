package ir.khosh.server.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.running.TransactionSql;
import ir.khosh.values.Rial;
import ir.khosh.wire.billing.InvoiceView;
import ir.khosh.wire.requests.PricedLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random things happen to invoices, penalties and retentions, some of them told twice. Then every account
 * must be what another computation, in decimals and from the outcomes alone, says, and all of it must sum to zero.
 */
class LedgerPropertyIT {

    private static final int HAPPENINGS = 10_000;
    private static final int IN_ONE_TRANSACTION = 50;
    private static final long FIRST_APPLICANT = 910_000_000;
    private static final long FIRST_CONTRACTOR = 920_000_000;
    private static final int PEOPLE = 20;
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private final long seed = Long.getLong("khosh.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final TransactionSql sql = new TransactionSql();
    private final BooksUnderTest books = new BooksUnderTest(sql, clock);
    private final List<Job> jobs = new ArrayList<>();
    private final List<Penalty> penalties = new ArrayList<>();
    private final List<Runnable> retold = new ArrayList<>();

    /** What the test itself remembers of an invoice. */
    private static final class Job {
        private String number;
        private long applicant;
        private Long contractor;
        private long worth;
        private boolean free;
        private boolean fee;
        private int share;
        private int retention;
        private long creditedNet;
        private final Map<String, Long> money = new HashMap<>();
        private long paid;
        private long refunded;
    }

    private static final class Penalty {
        private long contractor;
        private long amount;
        private boolean reversed;
    }

    @Test
    void everyAccountIsWhatAnIndependentComputationSays() {
        System.out.println("LedgerPropertyIT seed=" + seed + " (repeat with -Dkhosh.seed=" + seed + ")");
        for (int i = 0; i < PEOPLE; i++) {
            sql.update(
                    "insert into applicant (id, created_at, last_active_at, version) values (?, ?, ?, 0)",
                    FIRST_APPLICANT + i,
                    clock.instant(),
                    clock.instant());
        }
        Map<String, Long> before = balances();
        for (int done = 0; done < HAPPENINGS; done += IN_ONE_TRANSACTION) {
            sql.inTransaction(() -> IntStream.range(0, IN_ONE_TRANSACTION).forEach(i -> something()));
        }
        Map<String, Long> released = release();
        Map<String, Long> expected = expected(released);
        Map<String, Long> after = balances();
        Map<String, Long> difference = new HashMap<>();
        after.forEach((account, balance) -> difference.put(account, balance - before.getOrDefault(account, 0L)));
        expected.values().removeIf(balance -> balance == 0);
        difference.values().removeIf(balance -> balance == 0);
        assertThat(difference).as("seed " + seed).isEqualTo(expected);
        assertThat(after.values().stream().mapToLong(Long::longValue).sum()).isZero();
        assertThat(sql.list(
                        "select entry_id from ledger_posting group by entry_id having sum(rial) <> 0",
                        row -> row.getLong(1)))
                .isEmpty();
    }

    private void something() {
        int dice = random.nextInt(100);
        if (dice < 25 || jobs.isEmpty()) {
            invoice();
        } else if (dice < 55) {
            payment(any(jobs));
        } else if (dice < 70) {
            creditNote(any(jobs));
        } else if (dice < 80) {
            refund(any(jobs));
        } else if (dice < 88) {
            penalty();
        } else if (dice < 93 && !penalties.isEmpty()) {
            appeal(any(penalties));
        } else if (!retold.isEmpty()) {
            any(retold).run();
        }
    }

    private void invoice() {
        Job job = new Job();
        job.applicant = FIRST_APPLICANT + random.nextInt(PEOPLE);
        job.fee = random.nextInt(10) == 0;
        job.free = !job.fee && random.nextInt(10) == 0;
        job.contractor = job.fee ? null : Long.valueOf(FIRST_CONTRACTOR + random.nextInt(PEOPLE));
        job.share = job.fee ? 0 : random.nextInt(1001);
        job.retention = random.nextInt(301);
        List<PricedLine> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            lines.add(new PricedLine(
                    job.fee ? "FEE" : i == 0 ? "SERVICE" : "PART",
                    "ردیف " + i,
                    1 + random.nextInt(3),
                    1 + random.nextInt(random.nextBoolean() ? 20 : 30_000_000)));
        }
        job.worth = lines.stream().mapToLong(PricedLine::amountRial).sum();
        InvoiceDraft draft = new InvoiceDraft(
                "property-" + seed + "-" + jobs.size(),
                job.applicant,
                job.contractor,
                job.share,
                job.retention,
                lines,
                job.free,
                "leila");
        job.number = books.invoices.issue(draft).number();
        jobs.add(job);
        retold.add(() -> assertThat(books.invoices.issue(draft).number()).isEqualTo(job.number));
    }

    private void payment(Job job) {
        InvoiceView invoice = books.invoices.findBySubject(subject(job)).orElseThrow();
        long open = due(job) - job.paid;
        if (open <= 0) {
            return;
        }
        long amount = random.nextInt(3) == 0 ? open : 1 + (long) (random.nextDouble() * (open - 1));
        String method = any(List.of("CASH", "CARD_READER", "TRANSFER"));
        String key = "pay-" + random.nextLong();
        Runnable pay = () -> books.payments
                .receive(invoice.number(), new Rial(amount), method, "123456", key, "leila")
                .orThrow();
        pay.run();
        retold.add(pay);
        job.paid += amount;
        job.money.merge(method.equals("CASH") ? "cash" : "bank", amount, Long::sum);
    }

    private void creditNote(Job job) {
        long left = job.free ? 0 : job.worth - job.creditedNet;
        if (left == 0) {
            return;
        }
        long net = random.nextInt(4) == 0 ? left : 1 + (long) (random.nextDouble() * (left - 1));
        books.invoices.creditNote(job.number, new Rial(net), "اصلاح", "leila").orThrow();
        job.creditedNet += net;
    }

    private void refund(Job job) {
        long owed = Math.max(0, job.paid - due(job)) - job.refunded;
        if (owed == 0) {
            return;
        }
        String key = "back-" + random.nextLong();
        Runnable back = () -> books.refunds
                .payBack(job.number, new Rial(owed), "TRANSFER", "654321", key, "leila")
                .orThrow();
        back.run();
        retold.add(back);
        job.refunded += owed;
        job.money.merge("bank", -owed, Long::sum);
    }

    private void penalty() {
        Penalty penalty = new Penalty();
        penalty.contractor = FIRST_CONTRACTOR + random.nextInt(PEOPLE);
        penalty.amount = 1 + random.nextInt(20_000_000);
        String key = "penalty:" + seed + ":" + penalties.size();
        Runnable post = () -> book(key, penalty.contractor, penalty.amount);
        post.run();
        retold.add(post);
        penalties.add(penalty);
    }

    private void appeal(Penalty penalty) {
        int number = penalties.indexOf(penalty);
        book("penalty-reversal:" + seed + ":" + number, penalty.contractor, -penalty.amount);
        penalty.reversed = true;
    }

    private void book(String key, long contractor, long amount) {
        books.ledger.post(
                "penalty",
                key,
                "جریمه",
                List.of(
                        new Posting(Accounts.contractor(contractor), amount),
                        new Posting(Accounts.PENALTY_INCOME, -amount)));
    }

    /** Half of what is held goes out; told twice. */
    private Map<String, Long> release() {
        Map<String, Long> released = new HashMap<>();
        sql.inTransaction(() -> books.retentions.listDue(LocalDate.of(2030, 1, 1), 0, 100_000).stream()
                .filter(held -> held.contractorId() >= FIRST_CONTRACTOR
                        && held.contractorId() < FIRST_CONTRACTOR + PEOPLE
                        && random.nextBoolean())
                .forEach(held -> {
                    books.retentions.release(held);
                    books.retentions.release(held);
                    released.merge(
                            Accounts.retention(held.contractorId()),
                            held.amount().amount(),
                            Long::sum);
                }));
        return released;
    }

    private Map<String, Long> expected(Map<String, Long> released) {
        Map<String, Long> sums = new HashMap<>();
        for (Job job : jobs) {
            long net = job.free ? 0 : job.worth - job.creditedNet;
            long due = due(job);
            long earned =
                    job.contractor == null ? 0 : job.free ? share(job.worth, job.share, 1000) : earned(net, due, job);
            long retained = share(earned, job.retention, 1000);
            add(sums, "receivable:" + job.applicant, Math.max(0, due - job.paid));
            add(sums, "refund-payable:" + job.applicant, job.refunded - Math.max(0, job.paid - due));
            job.money.forEach((account, amount) -> add(sums, account, amount));
            add(sums, "vat-payable", net - due);
            add(sums, job.fee ? "fee-revenue" : "revenue", (job.free ? 0 : earned) - net);
            add(sums, "warranty-cost", job.free ? earned : 0);
            if (job.contractor != null) {
                add(sums, "contractor:" + job.contractor, retained - earned);
                add(sums, "retention:" + job.contractor, -retained);
            }
        }
        for (Penalty penalty : penalties) {
            add(sums, "contractor:" + penalty.contractor, penalty.reversed ? 0 : penalty.amount);
            add(sums, "penalty-income", penalty.reversed ? 0 : -penalty.amount);
        }
        released.forEach((account, amount) -> {
            add(sums, account, amount);
            add(sums, account.replace("retention", "contractor"), -amount);
        });
        return sums;
    }

    private long earned(long net, long due, Job job) {
        return due == 0 ? 0 : share(share(net, job.share, 1000), Math.min(job.paid, due), due);
    }

    /** With tax, less what credit notes took: the tax taken back is the part of the whole tax, in decimals. */
    private long due(Job job) {
        if (job.free) {
            return 0;
        }
        long vat = share(job.worth, 1, 10);
        return job.worth - job.creditedNet + vat - share(vat, job.creditedNet, job.worth);
    }

    private static long share(long amount, long part, long whole) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static void add(Map<String, Long> sums, String account, long amount) {
        sums.merge(account, amount, Long::sum);
    }

    private String subject(Job job) {
        return "property-" + seed + "-" + jobs.indexOf(job);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Map<String, Long> balances() {
        Map<String, Long> balances = new HashMap<>();
        sql.list(
                "select p.account, sum(p.rial) from ledger_posting p join ledger_entry e on e.id = p.entry_id"
                        + " group by p.account",
                row -> balances.put(row.getString(1), row.getLong(2)));
        return balances;
    }
}
