package ir.khosh.server.billing;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.accounts.PageLink;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.billing.InvoiceView;
import ir.khosh.wire.requests.PricedLine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** An invoice on the applicant's phone. */
@Named
@RequestScoped
public class InvoicePage {

    private PageLink link;
    private InvoiceReading reading;
    private InvoiceView invoice;

    protected InvoicePage() {}

    @Inject
    InvoicePage(PageLink link, InvoiceReading reading) {
        this.link = link;
        this.reading = reading;
    }

    @PostConstruct
    void open() {
        invoice = reading.getInvoice(link.subject("invoice"));
    }

    /** One line of the table. */
    public record Row(String title, String amount) {}

    public List<Row> getRows() {
        return invoice.lines().stream().map(InvoicePage::row).toList();
    }

    private static Row row(PricedLine line) {
        String title = line.quantity() == 1
                ? line.title()
                : line.title() + " × " + persianDigits(Integer.toString(line.quantity()));
        return new Row(title, amount(line.amountRial()));
    }

    private static String amount(long rial) {
        return persianDigits(String.format(Locale.ROOT, "%,d", rial).replace(',', '٬')) + " ریال";
    }

    public String getNumber() {
        return persianDigits(invoice.number());
    }

    public String getDay() {
        return JalaliDate.of(invoice.issuedAt()).longText();
    }

    public String getApplicant() {
        return invoice.applicantName();
    }

    public String getNet() {
        return amount(invoice.netRial());
    }

    public String getVatTitle() {
        return "مالیات بر ارزش افزوده (" + persianDigits(percent()) + "٪)";
    }

    private String percent() {
        int permille = invoice.vatPermille();
        return permille % 10 == 0 ? Integer.toString(permille / 10) : permille / 10 + "٫" + permille % 10;
    }

    public String getVat() {
        return amount(invoice.vatRial());
    }

    public String getTotal() {
        return amount(invoice.totalRial());
    }

    public String getPaid() {
        return amount(invoice.paidRial());
    }

    public String getOpen() {
        return amount(Math.max(0, invoice.totalRial() - invoice.paidRial()));
    }

    public boolean isFree() {
        return invoice.totalRial() == 0;
    }

    public boolean isSettled() {
        return invoice.state().equals("PAID");
    }

    public boolean isDue() {
        return invoice.state().equals("OPEN");
    }
}
