package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.DecisionBox;
import ir.khosh.desktop.controls.ListTable;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.SupervisionClient;
import ir.khosh.wire.notifications.OutboxView;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** What is on its way to people, and what never arrived and may be sent again. */
public final class OutboxKind implements MatterKind<OutboxView> {

    private static final String DEAD = "DEAD";

    private final SupervisionClient server;
    private final ObservableValue<Instant> now;
    private final NoticeNames names = new NoticeNames();

    public OutboxKind(SupervisionClient server, ObservableValue<Instant> now) {
        this.server = server;
        this.now = now;
    }

    public static MattersModel<OutboxView> model(SupervisionClient server) {
        return new MattersModel<>(server::outbox, OutboxView::id, DEAD);
    }

    @Override
    public String id() {
        return "outbox";
    }

    @Override
    public String title() {
        return "پیام‌ها";
    }

    @Override
    public String empty() {
        return "پیامی در این وضعیت نیست.";
    }

    @Override
    public List<String> states() {
        return Arrays.asList(DEAD, "UNDELIVERED", "UNKNOWN", "PENDING", "SENT", "DELIVERED", null);
    }

    @Override
    public String stateTitle(String state) {
        return state == null
                ? "همه"
                : switch (state) {
                    case DEAD -> "ازدست‌رفته";
                    case "UNDELIVERED" -> "نرسیده";
                    case "UNKNOWN" -> "نامعلوم";
                    case "PENDING" -> "در صف";
                    case "SENDING" -> "در حال فرستادن";
                    case "SENT" -> "فرستاده";
                    case "DELIVERED" -> "رسیده";
                    case "NEEDS_CALLBACK" -> "تماس لازم است";
                    case "SUPERSEDED" -> "جایگزین شد";
                    case "OPTED_OUT" -> "نخواسته";
                    default -> state;
                };
    }

    @Override
    public void columns(ListTable<OutboxView> table) {
        table.column("زمان", 110, row -> Persian.when(row.createdAt(), now.getValue()))
                .column("پیام", 150, row -> names.of(row.template()))
                .column("گیرنده", 130, row -> Persian.phone(row.phone()))
                .column("موضوع", 120, row -> subject(row.subject()))
                .column("تلاش", 60, row -> Persian.number(row.attempts()))
                .badge("وضعیت", 110, row -> stateTitle(row.state()), row -> tone(row.state()));
    }

    /** A tracking code in threes; anything else as it is. */
    private static String subject(String subject) {
        return subject != null && subject.matches("\\d{9}") ? Persian.trackingCode(subject) : Persian.digits(subject);
    }

    private static String tone(String state) {
        return switch (state) {
            case DEAD, "UNDELIVERED" -> "bad";
            case "UNKNOWN", "NEEDS_CALLBACK" -> "warn";
            case "SENT", "DELIVERED" -> "good";
            default -> "calm";
        };
    }

    @Override
    public List<Node> facts(OutboxView row) {
        return new Facts()
                .title("outbox-template", names.of(row.template()), stateTitle(row.state()), tone(row.state()))
                .fact("گیرنده", Persian.phone(row.phone()))
                .fact("موضوع", subject(row.subject()))
                .fact("نگارش", Persian.number(row.version()))
                .fact("تلاش‌ها", Persian.number(row.attempts()))
                .fact("ساخته شد", Persian.day(row.createdAt()) + " " + Persian.hour(row.createdAt()))
                .fact(
                        "فرستاده شد",
                        row.sentAt() == null ? "نه هنوز" : Persian.day(row.sentAt()) + " " + Persian.hour(row.sentAt()))
                .section("آخرین خطا")
                .node(failure(row.lastFailure()))
                .nodes();
    }

    private static Node failure(String code) {
        Label label = Pieces.label(NoticeFailures.told(code));
        label.setId("outbox-failure");
        label.setWrapText(true);
        return label;
    }

    @Override
    public String wordsName() {
        return "یادداشت";
    }

    @Override
    public String wordsPrompt() {
        return "اختیاری";
    }

    @Override
    public void verdicts(OutboxView row, DecisionBox box, MattersModel<OutboxView> model) {
        if (DEAD.equals(row.state()) || "UNDELIVERED".equals(row.state())) {
            box.verdict("outbox-retry", "دوباره فرستاده شود", "accent", () -> model.decision()
                    .send(() -> server.sendAgain(row.id()), "پیام دوباره در صف فرستادن است.", model::reload));
        }
    }
}
