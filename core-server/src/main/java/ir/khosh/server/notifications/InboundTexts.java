package ir.khosh.server.notifications;

import ir.khosh.server.platform.Failures;
import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.server.platform.TimedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Texts that people send us: stored first, then answered once; what failed is tried again. */
@ApplicationScoped
public class InboundTexts {

    private static final int LONGEST = 1_000;
    private static final int ATTEMPTS = 10;
    private static final Logger LOG = Logger.getLogger(InboundTexts.class.getName());

    private LongWorkSql sql;
    private InboundAnswer answer;
    private TimedWork timed;
    private MetricRegistry metrics;
    private Clock clock;

    protected InboundTexts() {}

    @Inject
    InboundTexts(LongWorkSql sql, InboundAnswer answer, TimedWork timed, MetricRegistry metrics, Clock clock) {
        this.sql = sql;
        this.answer = answer;
        this.timed = timed;
        this.metrics = metrics;
        this.clock = clock;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        timed.every(Duration.ofSeconds(2), "inbound-texts", fencing -> answerOpen());
    }

    /** Stores it; once that is done it is not lost, and the provider may be told so. */
    void receive(String from, String to, String text, String messageId) {
        long id = sql.insert(
                "insert ignore into inbound_text (message_id, sender, line, text, received_at) values (?, ?, ?, ?, ?)",
                messageId,
                cut(from, 40),
                to == null ? null : cut(to, 40),
                cut(text, LONGEST),
                clock.instant());
        if (id == 0) {
            metrics.counter("khosh_inbound_texts_repeated").inc();
            return;
        }
        metrics.counter("khosh_inbound_texts").inc();
        answer(id);
    }

    private void answerOpen() {
        List<Long> open = sql.list(
                "select id from inbound_text where handled_at is null and attempts < " + ATTEMPTS
                        + " and received_at < ? order by received_at limit 100",
                row -> row.getLong(1),
                clock.instant().minusSeconds(2));
        open.forEach(this::answer);
    }

    private void answer(long id) {
        try {
            answer.answer(id);
        } catch (RuntimeException e) {
            metrics.counter("khosh_inbound_texts_failed").inc();
            LOG.log(Level.WARNING, e, () -> "inbound text " + id + " could not be answered");
            if (!Failures.isDatabaseAway(e)) {
                sql.update("update inbound_text set attempts = attempts + 1 where id = ?", id);
            }
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
