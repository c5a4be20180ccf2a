package ir.khosh.server.requests;

import ir.khosh.server.billing.VatRates;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.values.Rial;
import ir.khosh.wire.requests.Finish;
import ir.khosh.wire.requests.PricedLine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a finished job is charged: the lines that were given, else the approved quote, else what was paid. */
@Singleton
class FinalAccount {

    private static final long MOST_RIAL = 1_000_000_000_000L;
    private final VatRates vat;

    @Inject
    FinalAccount(VatRates vat) {
        this.vat = vat;
    }

    /** @param received in cash, at most the total of {@code lines} */
    record Account(List<PricedLine> lines, Rial net, Rial received) {

        Account {
            lines = List.copyOf(lines);
        }
    }

    /** @param free the applicant owes nothing, whatever the lines say */
    Account read(FieldCheck check, ServiceRequest request, Finish wish, String service, boolean free, Instant now) {
        int permille = vat.permilleAt(now);
        if (wish.paidRial() < 0 || wish.paidRial() > MOST_RIAL) {
            check.refuse("amount-out-of-range", "paidRial", "مبلغ پذیرفته نیست.");
            return new Account(List.of(), Rial.ZERO, Rial.ZERO);
        }
        Rial paid = new Rial(wish.paidRial());
        boolean given = wish.lines() != null && !wish.lines().isEmpty();
        Optional<Quote> quote = request.findApprovedQuote();
        if (!given && quote.isEmpty() && paid.amount() > 0 && !free) {
            Rial net = new GrossPrice(paid).net(permille);
            return new Account(
                    List.of(new PricedLine("SERVICE", service, 1, net.amount())), net, GrossPrice.total(net, permille));
        }
        List<PricedLine> lines = given
                ? LineCheck.check(check, wish.lines())
                : quote.map(FinalAccount::linesOf).orElse(List.of());
        Rial net = new Rial(lines.stream().mapToLong(PricedLine::amountRial).sum());
        Rial total = free ? Rial.ZERO : GrossPrice.total(net, permille);
        if (paid.compareTo(total) > 0) {
            check.refuse("amount-exceeds-due", "paidRial", "مبلغ دریافتی از مبلغ صورتحساب بیشتر است.");
        }
        if (given && !free && quote.isPresent() && net.compareTo(quote.get().net()) > 0) {
            check.refuse(
                    "exceeds-quote",
                    "lines",
                    "مبلغ از برآورد پذیرفته‌شده بیشتر است؛ نخست برآورد تازه‌ای به متقاضی بدهید.");
        }
        return new Account(lines, net, paid);
    }

    private static List<PricedLine> linesOf(Quote quote) {
        return quote.listLines().stream()
                .map(line -> new PricedLine(line.kind(), line.title(), line.quantity(), line.unitRial()))
                .toList();
    }
}
