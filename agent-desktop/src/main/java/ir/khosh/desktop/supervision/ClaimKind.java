package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.DecisionBox;
import ir.khosh.desktop.controls.ListTable;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.SupervisionClient;
import ir.khosh.wire.requests.ClaimDecision;
import ir.khosh.wire.requests.ClaimView;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Warranty claims: whether the same cause came again. */
public final class ClaimKind implements MatterKind<ClaimView> {

    private static final String WAITING = "REPORTED";

    private final SupervisionClient server;
    private final ObservableValue<Instant> now;

    public ClaimKind(SupervisionClient server, ObservableValue<Instant> now) {
        this.server = server;
        this.now = now;
    }

    public static MattersModel<ClaimView> model(SupervisionClient server) {
        return new MattersModel<>(server::claims, ClaimView::id, WAITING);
    }

    @Override
    public String id() {
        return "claims";
    }

    @Override
    public String title() {
        return "گارانتی";
    }

    @Override
    public String empty() {
        return "گارانتی‌ای در این وضعیت نیست.";
    }

    @Override
    public List<String> states() {
        return Arrays.asList(WAITING, "UPHELD", "OTHER_CAUSE", "MISUSE", "GOODWILL", null);
    }

    @Override
    public String stateTitle(String state) {
        return state == null
                ? "همه"
                : switch (state) {
                    case WAITING -> "در انتظار تصمیم";
                    case "UPHELD" -> "وارد است";
                    case "OTHER_CAUSE" -> "علت دیگر";
                    case "MISUSE" -> "استفادهٔ نادرست";
                    default -> "حسن نیت";
                };
    }

    @Override
    public void columns(ListTable<ClaimView> table) {
        table.column("گزارش", 100, claim -> Persian.when(claim.reportedAt(), now.getValue()))
                .column("خدمت", 140, ClaimView::serviceName)
                .column("متقاضی", 120, claim -> claim.applicantName() == null ? "بی‌نام" : claim.applicantName())
                .column("پیمانکار نخست", 150, ClaimView::contractorName)
                .badge("وضعیت", 120, ClaimView::stateTitle, claim -> tone(claim.state()));
    }

    private static String tone(String state) {
        return switch (state) {
            case WAITING -> "warn";
            case "UPHELD" -> "bad";
            case "GOODWILL" -> "loyal";
            default -> "calm";
        };
    }

    @Override
    public List<Node> facts(ClaimView claim) {
        Facts facts = new Facts()
                .title("claim-service", claim.serviceName(), claim.stateTitle(), tone(claim.state()))
                .fact("کار نخست", Persian.trackingCode(claim.firstCode()))
                .fact("پیمانکار نخست", claim.contractorName())
                .fact("تکرار رایگان", Persian.trackingCode(claim.repeatCode()))
                .fact("پیمانکار تکرار", claim.repeatContractorName())
                .fact("متقاضی", claim.applicantName())
                .fact("گارانتی تا", Persian.day(claim.warrantyUntil().minusDays(1), now.getValue()))
                .fact("تصمیم", claim.decidedBy())
                .said(claim.note(), "calm");
        if (claim.penalty() != null) {
            facts.section("جریمهٔ محاسبه‌شده").said(claim.penalty().sheet(), "warn");
        }
        return facts.nodes();
    }

    @Override
    public String wordsName() {
        return "دلیل تصمیم";
    }

    @Override
    public String wordsPrompt() {
        return "یافتهٔ کارشناس یا گفتهٔ دو طرف";
    }

    @Override
    public void verdicts(ClaimView claim, DecisionBox box, MattersModel<ClaimView> model) {
        if (WAITING.equals(claim.state())) {
            box.verdict("claim-upheld", "همان علت؛ وارد است", "accent", () -> decide(claim, "UPHELD", model))
                    .verdict("claim-other-cause", "علت دیگر", null, () -> decide(claim, "OTHER_CAUSE", model))
                    .verdict("claim-misuse", "استفادهٔ نادرست", null, () -> decide(claim, "MISUSE", model))
                    .verdict("claim-goodwill", "حسن نیت", null, () -> decide(claim, "GOODWILL", model));
        }
    }

    private void decide(ClaimView claim, String verdict, MattersModel<ClaimView> model) {
        model.decision()
                .withReason(
                        () -> server.decideClaim(
                                claim.id(),
                                new ClaimDecision(verdict, model.decision().note())),
                        "تصمیم «" + stateTitle(verdict) + "» ثبت شد.",
                        model::reload);
    }
}
