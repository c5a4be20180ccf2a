package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.DecisionBox;
import ir.khosh.desktop.controls.ListTable;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.SupervisionClient;
import ir.khosh.wire.requests.PenaltyDecision;
import ir.khosh.wire.requests.PenaltyView;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Penalties with their computed sheets; one that was objected to is decided here. */
public final class PenaltyKind implements MatterKind<PenaltyView> {

    private static final String OBJECTED = "OBJECTED";

    private final SupervisionClient server;
    private final ObservableValue<Instant> now;

    public PenaltyKind(SupervisionClient server, ObservableValue<Instant> now) {
        this.server = server;
        this.now = now;
    }

    public static MattersModel<PenaltyView> model(SupervisionClient server) {
        return new MattersModel<>(server::penalties, PenaltyView::id, OBJECTED);
    }

    @Override
    public String id() {
        return "penalties";
    }

    @Override
    public String title() {
        return "جریمه‌ها";
    }

    @Override
    public String empty() {
        return "جریمه‌ای در این وضعیت نیست.";
    }

    @Override
    public List<String> states() {
        return Arrays.asList(OBJECTED, "PENDING", "POSTED", "DROPPED", null);
    }

    @Override
    public String stateTitle(String state) {
        return state == null
                ? "همه"
                : switch (state) {
                    case OBJECTED -> "اعتراض‌شده";
                    case "PENDING" -> "در مهلت اعتراض";
                    case "POSTED" -> "ثبت در دفتر";
                    default -> "کنار گذاشته";
                };
    }

    @Override
    public void columns(ListTable<PenaltyView> table) {
        table.column("پیمانکار", 170, PenaltyView::contractorName)
                .column("مبلغ", 140, penalty -> Facts.rial(penalty.amountRial()))
                .column("محاسبه", 110, penalty -> Persian.when(penalty.computedAt(), now.getValue()))
                .column("مهلت اعتراض", 110, penalty -> Persian.day(penalty.objectionUntil()))
                .badge("وضعیت", 120, PenaltyView::stateTitle, penalty -> tone(penalty.state()));
    }

    private static String tone(String state) {
        return switch (state) {
            case OBJECTED -> "warn";
            case "POSTED" -> "bad";
            case "PENDING" -> "info";
            default -> "calm";
        };
    }

    @Override
    public List<Node> facts(PenaltyView penalty) {
        return new Facts()
                .title("penalty-contractor", penalty.contractorName(), penalty.stateTitle(), tone(penalty.state()))
                .fact("مبلغ جریمه", Facts.rial(penalty.amountRial()))
                .fact("کار", Persian.trackingCode(penalty.claimCode()))
                .fact("شیوه", mode(penalty.mode()))
                .fact("مبنا", Facts.rial(penalty.baseRial()))
                .section("برگهٔ محاسبه")
                .said(penalty.sheet(), "calm")
                .section(penalty.objection() == null ? "اعتراضی نرسیده است" : "اعتراض پیمانکار")
                .said(penalty.objection(), "warn")
                .said(said("به پیمانکار گفته شد: ", penalty.toldReason()), "info")
                .said(said("یادداشت داخلی: ", penalty.decision()), "calm")
                .nodes();
    }

    private static String said(String before, String text) {
        return text == null ? null : before + text;
    }

    private static String mode(String mode) {
        return switch (mode) {
            case "COST_PLUS" -> "هزینهٔ تکرار به‌علاوهٔ بالاسری";
            case "FLAT_ORIGINAL" -> "درصد از مبلغ کار نخست";
            case "FLAT_REWORK" -> "درصد از هزینهٔ تکرار";
            default -> mode;
        };
    }

    @Override
    public boolean tells() {
        return true;
    }

    @Override
    public String wordsName() {
        return "یادداشت داخلی";
    }

    @Override
    public String wordsPrompt() {
        return "تنها همکاران می‌بینند";
    }

    @Override
    public void verdicts(PenaltyView penalty, DecisionBox box, MattersModel<PenaltyView> model) {
        if (OBJECTED.equals(penalty.state())) {
            box.verdict("penalty-charge", "اعتراض وارد نیست؛ ثبت شود", "accent", () -> decide(penalty, true, model))
                    .verdict("penalty-drop", "اعتراض وارد است؛ کنار برود", null, () -> decide(penalty, false, model));
        }
    }

    private void decide(PenaltyView penalty, boolean charge, MattersModel<PenaltyView> model) {
        model.decision()
                .withToldReason(
                        () -> server.decidePenalty(
                                penalty.id(),
                                new PenaltyDecision(
                                        charge,
                                        model.decision().told(),
                                        model.decision().note())),
                        charge ? "جریمه در دفتر ثبت شد." : "جریمه کنار گذاشته شد.",
                        model::reload);
    }
}
