package ir.khosh.server.billing;

import ir.khosh.values.Rial;
import ir.khosh.wire.requests.PricedLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What the lines of an invoice come to. The tax is computed once, on the net sum, rounded half up to a whole rial.
 *
 * @param vatPermille 100 is 10 %
 */
public record InvoiceAmounts(List<PricedLine> lines, Rial net, int vatPermille, Rial vat) {

    private static final String FREE = "رایگان به هزینهٔ ستاد خوش";

    public InvoiceAmounts {
        lines = List.copyOf(lines);
    }

    /** @throws IllegalArgumentException when the discounts are more than the rest */
    public static InvoiceAmounts of(List<PricedLine> lines, int vatPermille) {
        Rial net = sum(lines);
        if (net.amount() < 0) {
            throw new IllegalArgumentException("an invoice is never below zero");
        }
        return new InvoiceAmounts(lines, net, vatPermille, net.proportion(vatPermille, 1000));
    }

    /** The same work for nothing: a last line takes away what the others add up to. */
    static InvoiceAmounts free(List<PricedLine> lines, int vatPermille) {
        Rial worth = sum(lines);
        List<PricedLine> all = new ArrayList<>(lines);
        if (worth.amount() != 0) {
            all.add(new PricedLine("DISCOUNT", FREE, 1, -worth.amount()));
        }
        return of(all, vatPermille);
    }

    public Rial total() {
        return net.plus(vat);
    }

    /** Where the income belongs: what is made of fees alone is no sale. */
    String incomeAccount() {
        boolean fees =
                !lines.isEmpty() && lines.stream().allMatch(line -> line.kind().equals("FEE"));
        return fees ? Accounts.FEE_REVENUE : Accounts.REVENUE;
    }

    static Rial sum(List<PricedLine> lines) {
        return new Rial(lines.stream().mapToLong(PricedLine::amountRial).reduce(0, Math::addExact));
    }
}
