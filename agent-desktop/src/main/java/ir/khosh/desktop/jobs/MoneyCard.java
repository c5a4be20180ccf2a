package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.requests.RequestView;
import ir.khosh.wire.requests.RequestView.InvoiceLine;
import ir.khosh.wire.requests.RequestView.Progress;
import ir.khosh.wire.requests.RequestView.Quote;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Quote, invoice, what was paid and how content the applicant was. Shown when there is anything to show. */
final class MoneyCard extends VBox {

    MoneyCard(RequestView request) {
        super(4);
        setId("job-money");
        getStyleClass().addAll("panel", "money");
        Progress progress = request.progress();
        if (progress.quote() != null) {
            quote(progress.quote());
        }
        if (progress.invoice() != null) {
            invoice(progress.invoice());
        }
        if (progress.surveyScore() != null) {
            add("job-survey", "رضایت متقاضی", Persian.number(progress.surveyScore()) + " از ۵", "calm");
        }
        boolean any = !getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private void quote(Quote quote) {
        String state =
                switch (quote.state()) {
                    case "OPEN" -> "در انتظار متقاضی";
                    case "APPROVED" -> "تأیید شد";
                    case "REFUSED" -> "پذیرفته نشد";
                    default -> "جایگزین شد";
                };
        String tone = "APPROVED".equals(quote.state()) ? "good" : "OPEN".equals(quote.state()) ? "warn" : "calm";
        getChildren()
                .add(Pieces.row(
                        6,
                        Pieces.label("برآورد هزینه", "quiet", "small"),
                        Pieces.label(rial(quote.totalRial()), "strong"),
                        Pieces.spacer(),
                        Pieces.badge(state, tone)));
        quote.lines().forEach(line -> getChildren().add(line(line.title(), rial(line.amountRial()))));
        getChildren().add(line("مالیات بر ارزش افزوده", rial(quote.vatRial())));
    }

    private void invoice(InvoiceLine invoice) {
        long due = invoice.totalRial() - invoice.paidRial();
        String state =
                switch (invoice.state()) {
                    case "PAID" -> "پرداخت شد";
                    case "CREDITED" -> "برگشت خورد";
                    default -> "پرداخت‌نشده";
                };
        getChildren()
                .add(Pieces.row(
                        6,
                        Pieces.label("صورتحساب", "quiet", "small"),
                        Pieces.label(number(invoice.number()), "strong"),
                        Pieces.spacer(),
                        Pieces.badge(state, "PAID".equals(invoice.state()) ? "good" : "warn")));
        getChildren().add(line("مبلغ کل", rial(invoice.totalRial())));
        getChildren().add(line("پرداخت‌شده", rial(invoice.paidRial())));
        if (due > 0) {
            Node left = line("مانده", rial(due));
            left.getStyleClass().add("due");
            left.setId("job-due");
            getChildren().add(left);
        }
    }

    private void add(String id, String name, String value, String tone) {
        Node shown = tone == null ? Pieces.label(value) : Pieces.badge(value, tone);
        shown.setId(id);
        getChildren().add(Pieces.row(6, Pieces.label(name, "quiet", "small"), Pieces.spacer(), shown));
    }

    private static Node line(String name, String value) {
        return Pieces.row(6, Pieces.label(name, "quiet", "small"), Pieces.spacer(), Pieces.label(value, "small"));
    }

    private static String number(String number) {
        return ir.khosh.values.PersianText.isolate(Persian.digits(number));
    }

    private static String rial(long rial) {
        return Persian.number(rial) + " ریال";
    }
}
