package ir.khosh.server.requests;

import ir.khosh.server.shared.FieldCheck;
import ir.khosh.wire.requests.PricedLine;
import java.util.List;
import java.util.Set;

/** What the lines of a quote or a final account must be. */
final class LineCheck {

    private static final int MOST_LINES = 50;
    private static final int MOST_PIECES = 999;
    private static final long MOST_RIAL = 1_000_000_000_000L;
    private static final Set<String> KINDS = Set.of("SERVICE", "PART", "FEE", "DISCOUNT");

    private LineCheck() {}

    /** @return stripped; empty when something was refused, at {@code lines} or at {@code lines.2.title} */
    static List<PricedLine> check(FieldCheck check, List<PricedLine> lines) {
        if (lines == null || lines.isEmpty()) {
            check.refuse("required", "lines", "دست‌کم یک ردیف لازم است.");
            return List.of();
        }
        if (lines.size() > MOST_LINES) {
            check.refuse("too-many", "lines", "شمار ردیف‌ها بیش از اندازه است.");
            return List.of();
        }
        int before = check.refusals().size();
        for (int i = 0; i < lines.size(); i++) {
            check(check, "lines." + i + ".", lines.get(i));
        }
        if (check.refusals().size() > before) {
            return List.of();
        }
        if (lines.stream().mapToLong(PricedLine::amountRial).sum() < 0) {
            check.refuse("discount-too-high", "lines", "تخفیف از جمع ردیف‌ها بیشتر است.");
            return List.of();
        }
        return lines.stream()
                .map(line -> new PricedLine(line.kind(), line.title().strip(), line.quantity(), line.unitRial()))
                .toList();
    }

    private static void check(FieldCheck check, String field, PricedLine line) {
        if (line == null || line.kind() == null || !KINDS.contains(line.kind())) {
            check.refuse("unknown-value", field + "kind", "نوع ردیف را انتخاب کنید.");
            return;
        }
        check.neededLine(field + "title", line.title(), 2, 200);
        if (line.quantity() < 1 || line.quantity() > MOST_PIECES) {
            check.refuse("quantity-out-of-range", field + "quantity", "تعداد باید از ۱ تا ۹۹۹ باشد.");
        }
        boolean discount = line.kind().equals("DISCOUNT");
        long amount = discount ? -line.unitRial() : line.unitRial();
        if (amount < 0 || amount > MOST_RIAL) {
            check.refuse(
                    "amount-out-of-range",
                    field + "unitRial",
                    discount
                            ? "مبلغ تخفیف باید منفی باشد."
                            : amount < 0 ? "مبلغ را به ریال و با رقم بنویسید." : "مبلغ پذیرفته نیست.");
        }
    }
}
