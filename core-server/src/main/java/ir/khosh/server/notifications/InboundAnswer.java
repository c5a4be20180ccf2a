package ir.khosh.server.notifications;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds who understands a stored text, and writes the reply in the same transaction. */
@ApplicationScoped
public class InboundAnswer {

    private record Text(String messageId, String from, String text) {}

    private CallPathSql sql;
    private List<InboundMessageHandler> handlers;
    private Outbox outbox;
    private Clock clock;

    protected InboundAnswer() {}

    @Inject
    InboundAnswer(CallPathSql sql, @Any Instance<InboundMessageHandler> handlers, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.handlers = handlers.stream()
                .sorted(Comparator.comparingInt(InboundMessageHandler::order))
                .toList();
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void answer(long id) {
        Optional<Text> open = sql.find(
                "select message_id, sender, text from inbound_text where id = ? and handled_at is null for update",
                row -> new Text(row.getString("message_id"), row.getString("sender"), row.getString("text")),
                id);
        open.ifPresent(text -> sql.update(
                "update inbound_text set handled_at = ?, handler = ?, attempts = attempts + 1 where id = ?",
                clock.instant(),
                PhoneNumber.parse(text.from())
                        .flatMap(from -> understood(id, from, text))
                        .orElse(null),
                id));
    }

    /** @return who understood it */
    private Optional<String> understood(long id, PhoneNumber from, Text text) {
        for (InboundMessageHandler handler : handlers) {
            Optional<String> reply = handler.handle(from, text.text(), text.messageId());
            if (reply.isPresent()) {
                outbox.add(new Notice("inbound-reply", from, Map.of("text", reply.get()), "inbound:" + id, 1));
                return Optional.of(name(handler));
            }
        }
        // the day is the subject, so that a number hears this once a day at most
        LocalDate today = LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN);
        if (from.takesTexts()) {
            outbox.add(new Notice("inbound-not-understood", from, Map.of(), "day:" + today, 1));
        }
        return Optional.empty();
    }

    private static String name(InboundMessageHandler handler) {
        String name = handler.getClass().getSimpleName().replaceAll("\\$.*", "");
        return name.length() <= 60 ? name : name.substring(0, 60);
    }
}
