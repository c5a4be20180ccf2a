package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.DecisionBox;
import ir.khosh.desktop.controls.ListTable;
import ir.khosh.desktop.controls.LoadedList;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.SupervisionClient;
import ir.khosh.wire.contractors.ContractorStandingView;
import ir.khosh.wire.contractors.ContractorStandingView.Termination;
import java.time.Instant;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Contractors: how they stand and do, and the two-person way out. */
public final class ContractorKind implements MatterKind<ContractorStandingView> {

    private final SupervisionClient server;
    private final ObservableValue<Instant> now;

    public ContractorKind(SupervisionClient server, ObservableValue<Instant> now) {
        this.server = server;
        this.now = now;
    }

    public static MattersModel<ContractorStandingView> model(SupervisionClient server) {
        return new MattersModel<>(state -> standings(server), ContractorStandingView::id, null);
    }

    private static Answer<List<ContractorStandingView>> standings(SupervisionClient server) {
        return server.standings();
    }

    @Override
    public String id() {
        return "contractors";
    }

    @Override
    public String title() {
        return "پیمانکاران";
    }

    @Override
    public String empty() {
        return "پیمانکاری با این نشانی‌ها نیست.";
    }

    @Override
    public List<String> states() {
        return List.of();
    }

    @Override
    public String stateTitle(String state) {
        return "";
    }

    @Override
    public List<Node> filters(LoadedList<ContractorStandingView> list) {
        return StandingFilter.over(list);
    }

    static boolean isProposed(ContractorStandingView one) {
        return one.termination() != null && "PROPOSED".equals(one.termination().state());
    }

    @Override
    public void columns(ListTable<ContractorStandingView> table) {
        table.column("نام", 180, ContractorStandingView::name)
                .badge("وضعیت", 100, ContractorStandingView::standingTitle, ContractorKind::tone)
                .column("امتیاز", 60, one -> one.score() == null ? "—" : Persian.number(one.score()))
                .column("انجام‌شده", 70, one -> Persian.number(one.finishedJobs()))
                .column("باز", 50, one -> Persian.number(one.openJobs()))
                .badge(
                        "گارانتی وارد",
                        80,
                        one -> Persian.number(one.upheldClaims()),
                        one -> one.upheldClaims() >= 2 ? "warn" : null)
                .column("جریمهٔ باز", 70, one -> Persian.number(one.openPenalties()))
                .badge(
                        "استانداردها",
                        100,
                        one -> one.expiredStandards().isEmpty()
                                ? "کامل"
                                : Persian.number(one.expiredStandards().size()) + " کمبود",
                        one -> one.expiredStandards().isEmpty() ? null : "bad");
    }

    private static String tone(ContractorStandingView one) {
        return isProposed(one)
                ? "warn"
                : switch (one.standing()) {
                    case "ACTIVE" -> "good";
                    case "SUSPENDED" -> "bad";
                    default -> "calm";
                };
    }

    @Override
    public List<Node> facts(ContractorStandingView one) {
        Facts facts = new Facts()
                .title("contractor-name", one.name(), one.standingTitle(), tone(one))
                .fact("تلفن", Persian.phone(one.phone()))
                .fact("امتیاز", one.score() == null ? "هنوز نمونهٔ کافی نیست" : Persian.number(one.score()) + " از ۱۰۰")
                .fact("قرارداد", contract(one))
                .fact("سپردهٔ حسن انجام", Facts.rial(one.retentionRial()));
        if (one.standingReason() != null) {
            facts.fact("دلیل وضعیت", one.standingReason());
        }
        if (!one.expiredStandards().isEmpty()) {
            facts.said("استاندارد کم یا منقضی: " + String.join("، ", one.expiredStandards()), "bad");
        }
        Termination termination = one.termination();
        if (termination != null && "PROPOSED".equals(termination.state())) {
            facts.said(
                    "پیشنهاد قطع همکاری از «" + termination.proposedBy() + "»: " + termination.reason()
                            + " — تأیید با نفر دوم است.",
                    "warn");
        }
        if (one.appeal() != null) {
            facts.section("اعتراض پیمانکار، " + Persian.when(one.appeal().at(), now.getValue()))
                    .said(one.appeal().text(), "warn");
        }
        return facts.node(new ContractorPast(server, one.id(), now.getValue())).nodes();
    }

    private String contract(ContractorStandingView one) {
        return one.contractVersion() == 0
                ? "شرایط پیش‌فرض"
                : "نگارش " + Persian.number(one.contractVersion())
                        + (one.contractUntil() == null
                                ? ""
                                : " تا " + Persian.day(one.contractUntil(), now.getValue()));
    }

    @Override
    public String wordsName() {
        return "دلیل";
    }

    @Override
    public String wordsPrompt() {
        return "دلیل تصمیم؛ در سابقه می‌ماند";
    }

    @Override
    public void verdicts(ContractorStandingView one, DecisionBox box, MattersModel<ContractorStandingView> model) {
        standingVerdicts(one, box, model);
        if (one.appeal() != null) {
            box.verdict("appeal-answer", "پاسخ به اعتراض", null, () -> answer(one, model));
        }
    }

    private void standingVerdicts(
            ContractorStandingView one, DecisionBox box, MattersModel<ContractorStandingView> model) {
        if ("ENDED".equals(one.standing())) {
            return;
        }
        if (isProposed(one)) {
            box.verdict(
                            "termination-approve",
                            "تأیید قطع همکاری",
                            "accent",
                            () -> decide(
                                    one, "termination/approval", "همکاری قطع شد؛ کارهای باز به اعزام برگشت.", model))
                    .verdict(
                            "termination-withdraw",
                            "پس گرفتن پیشنهاد",
                            null,
                            () -> decide(one, "termination/withdrawal", "پیشنهاد پس گرفته شد.", model));
            return;
        }
        if ("SUSPENDED".equals(one.standing())) {
            box.verdict(
                    "reinstate",
                    "بازگشت به کار",
                    "accent",
                    () -> decide(one, "reinstatement", "پیمانکار به کار بازگشت.", model));
        } else {
            box.verdict("suspend", "تعلیق", null, () -> decide(one, "suspension", "پیمانکار تعلیق شد.", model));
        }
        box.verdict(
                "termination-propose",
                "پیشنهاد قطع همکاری",
                "refuse",
                () -> decide(one, "termination", "پیشنهاد ثبت شد؛ نفر دوم باید تأیید کند.", model));
    }

    private void answer(ContractorStandingView one, MattersModel<ContractorStandingView> model) {
        model.decision()
                .withReason(
                        () -> server.answerAppeal(
                                one.id(), one.appeal().id(), model.decision().note()),
                        "پاسخ ثبت شد و پیمانکار خبر می‌گیرد.",
                        model::reload);
    }

    private void decide(
            ContractorStandingView one, String step, String said, MattersModel<ContractorStandingView> model) {
        model.decision()
                .withReason(
                        () -> server.decideStanding(
                                one.id(), step, model.decision().note()),
                        said,
                        model::reload);
    }
}
