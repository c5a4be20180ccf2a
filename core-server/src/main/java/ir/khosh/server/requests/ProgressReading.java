package ir.khosh.server.requests;

import ir.khosh.server.billing.Invoices;
import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.catalogue.FaultFamily;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.values.Rial;
import ir.khosh.wire.billing.InvoiceView;
import ir.khosh.wire.requests.PricedLine;
import ir.khosh.wire.requests.RequestView.InvoiceLine;
import ir.khosh.wire.requests.RequestView.Progress;
import ir.khosh.wire.requests.RequestView.Quote;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What is known of the visit and the money of one request. */
@Singleton
class ProgressReading {

    private final CallPathSql sql;
    private final Catalogue catalogue;
    private final Invoices invoices;
    private final Iterable<SurveyScores> surveys;
    private final JobPhotos photos;
    private final Clock clock;

    @Inject
    ProgressReading(
            CallPathSql sql,
            Catalogue catalogue,
            Invoices invoices,
            @Any Instance<SurveyScores> surveys,
            JobPhotos photos,
            Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.invoices = invoices;
        this.surveys = surveys;
        this.photos = photos;
        this.clock = clock;
    }

    /** @param row of {@code service_request} with {@code first_code} of the job that it repeats */
    Progress of(ResultSet row) throws SQLException {
        String code = row.getString("tracking_code");
        String cause = row.getString("cause_code");
        String service = row.getString("service_code");
        boolean finished = Sql.instant(row, "finished_at") != null;
        return new Progress(
                row.getString("owner"),
                Sql.instant(row, "arrival_at"),
                Sql.instant(row, "started_at"),
                cause,
                cause == null ? null : causeName(service, cause),
                finished ? row.getString("report") : row.getString("diagnosis_note"),
                findQuote(row.getLong("id")).orElse(null),
                row.getString("invoice_number") == null ? null : invoice(code),
                row.getString("first_code"),
                finished ? score(code) : null,
                photos.listOfRequest(row.getLong("id")),
                DueReading.view(row, clock.instant()));
    }

    private String causeName(String service, String cause) {
        return catalogue
                .findFamilyOf(service)
                .map((FaultFamily family) -> family.nameOf(cause))
                .orElse(cause);
    }

    private Optional<Quote> findQuote(long requestId) {
        return sql.find(
                "select id, state, vat_permille, offered_at from quote where request_id = ?"
                        + " order by ordinal desc limit 1",
                row -> {
                    List<PricedLine> lines = linesOf(row.getLong("id"));
                    Rial net = new Rial(
                            lines.stream().mapToLong(PricedLine::amountRial).sum());
                    Rial total = GrossPrice.total(net, row.getInt("vat_permille"));
                    return new Quote(
                            row.getLong("id"),
                            row.getString("state"),
                            lines,
                            total.minus(net).amount(),
                            total.amount(),
                            Sql.instant(row, "offered_at"));
                },
                requestId);
    }

    private List<PricedLine> linesOf(long quoteId) {
        return sql.list(
                "select kind, title, quantity, unit_rial from quote_line where quote_id = ? order by position",
                row -> new PricedLine(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)),
                quoteId);
    }

    private InvoiceLine invoice(String trackingCode) {
        return invoices.findBySubject(trackingCode)
                .map((InvoiceView invoice) ->
                        new InvoiceLine(invoice.number(), invoice.state(), invoice.totalRial(), invoice.paidRial()))
                .orElse(null);
    }

    private Integer score(String trackingCode) {
        for (SurveyScores each : surveys) {
            Optional<Integer> score = each.findScore(trackingCode);
            if (score.isPresent()) {
                return score.get();
            }
        }
        return null;
    }
}
