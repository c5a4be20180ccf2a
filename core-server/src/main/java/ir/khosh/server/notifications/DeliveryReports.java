package ir.khosh.server.notifications;

import ir.khosh.server.platform.TimedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What became of the messages that the providers took: told by them, or asked for when they do not tell. */
@ApplicationScoped
public class DeliveryReports {

    private static final int AT_ONCE = 100;

    private DeliveryRows rows;
    private NoticeProviders providers;
    private TimedWork timed;
    private MetricRegistry metrics;

    protected DeliveryReports() {}

    @Inject
    DeliveryReports(DeliveryRows rows, NoticeProviders providers, TimedWork timed, MetricRegistry metrics) {
        this.rows = rows;
        this.providers = providers;
        this.timed = timed;
        this.metrics = metrics;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        timed.every(Duration.ofSeconds(5), "delivery-reports", fencing -> askForDue());
    }

    /**
     * A provider's own report; the same one again changes nothing, and one about a message that is not ours is dropped.
     *
     * @return false when there is no such provider
     */
    boolean told(String provider, String messageId, String status) {
        Optional<NoticeProvider> from = providers.find(provider).map(NoticeProviders.Line::provider);
        from.ifPresent(known -> {
            boolean changed = rows.report(provider, messageId, known.deliveryOf(status));
            metrics.counter(changed ? "khosh_delivery_reports" : "khosh_delivery_reports_idle")
                    .inc();
        });
        return from.isPresent();
    }

    private void askForDue() {
        Map<String, List<DeliveryRows.Report>> byProvider =
                rows.reportable().stream().collect(Collectors.groupingBy(DeliveryRows.Report::provider));
        byProvider.forEach((provider, reports) -> {
            for (int from = 0; from < reports.size(); from += AT_ONCE) {
                ask(provider, reports.subList(from, Math.min(reports.size(), from + AT_ONCE)));
            }
        });
    }

    private void ask(String provider, List<DeliveryRows.Report> reports) {
        Map<String, NoticeProvider.Fate> fates = providers
                .find(provider)
                .map(line -> line.provider()
                        .fatesOf(reports.stream()
                                .map(DeliveryRows.Report::messageId)
                                .toList()))
                .orElse(Map.of());
        for (DeliveryRows.Report report : reports) {
            boolean settled = fates.get(report.messageId()) instanceof NoticeProvider.Fate.Known known
                    && rows.report(provider, report.messageId(), known.delivery());
            if (!settled) {
                rows.reportLater(report, ReportSchedule.waitAfter(report.reports()));
            }
        }
    }
}
