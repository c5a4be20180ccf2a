package ir.khosh.server.notifications;

import ir.khosh.server.platform.CallPathSql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The texts that a demonstration's numbers received. */
@Singleton
class DemoTexts {

    record Text(String phone, String text, Instant receivedAt) {}

    private final CallPathSql sql;
    private final Clock clock;
    private final boolean demo;

    @Inject
    DemoTexts(CallPathSql sql, Clock clock, @ConfigProperty(name = "khosh.demo", defaultValue = "false") boolean demo) {
        this.sql = sql;
        this.clock = clock;
        this.demo = demo;
    }

    boolean isDemo() {
        return demo;
    }

    /** The same local id twice is one text. */
    void receive(String localId, String phone, String text) {
        sql.update(
                "insert ignore into demo_text (local_id, phone, text, received_at) values (?, ?, ?, ?)",
                localId,
                phone,
                text,
                clock.instant());
    }

    boolean has(String localId) {
        return sql.find("select 1 from demo_text where local_id = ?", row -> true, localId)
                .isPresent();
    }

    List<Text> newest() {
        return sql.list(
                "select phone, text, received_at from demo_text order by id desc limit 100",
                row -> new Text(
                        row.getString("phone"), row.getString("text"), CallPathSql.instant(row, "received_at")));
    }
}
