package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.DecisionBox;
import ir.khosh.desktop.controls.ListTable;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.SupervisionClient;
import ir.khosh.wire.surveys.ComplaintDecision;
import ir.khosh.wire.surveys.ComplaintView;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Complaints with the contractor's answer; whether they are right. */
public final class ComplaintKind implements MatterKind<ComplaintView> {

    private final SupervisionClient server;
    private final ObservableValue<Instant> now;

    public ComplaintKind(SupervisionClient server, ObservableValue<Instant> now) {
        this.server = server;
        this.now = now;
    }

    public static MattersModel<ComplaintView> model(SupervisionClient server) {
        return new MattersModel<>(server::complaints, ComplaintView::id, "OPEN");
    }

    @Override
    public String id() {
        return "complaints";
    }

    @Override
    public String title() {
        return "شکایت‌ها";
    }

    @Override
    public String empty() {
        return "شکایت‌ای در این وضعیت نیست.";
    }

    @Override
    public List<String> states() {
        return Arrays.asList("OPEN", "ANSWERED", "UPHELD", "REJECTED", null);
    }

    @Override
    public String stateTitle(String state) {
        return state == null
                ? "همه"
                : switch (state) {
                    case "OPEN" -> "باز";
                    case "ANSWERED" -> "پاسخ داده‌شده";
                    case "UPHELD" -> "وارد";
                    default -> "ناوارد";
                };
    }

    @Override
    public void columns(ListTable<ComplaintView> table) {
        table.column("زمان", 110, complaint -> Persian.when(complaint.at(), now.getValue()))
                .column("موضوع", 100, ComplaintView::categoryTitle)
                .column("پیمانکار", 160, ComplaintView::contractorName)
                .column("شرح", 220, complaint -> Persian.digits(complaint.text()))
                .badge("وضعیت", 110, ComplaintView::stateTitle, complaint -> tone(complaint.state()));
    }

    private static String tone(String state) {
        return switch (state) {
            case "OPEN" -> "warn";
            case "ANSWERED" -> "info";
            case "UPHELD" -> "bad";
            default -> "calm";
        };
    }

    @Override
    public List<Node> facts(ComplaintView complaint) {
        return new Facts()
                .title("complaint-category", complaint.categoryTitle(), complaint.stateTitle(), tone(complaint.state()))
                .fact("درخواست", Persian.trackingCode(complaint.trackingCode()))
                .fact("پیمانکار", complaint.contractorName())
                .fact("ثبت", complaint.by())
                .section("گفتهٔ متقاضی")
                .said(complaint.text(), "calm")
                .section(complaint.answer() == null ? "پیمانکار هنوز پاسخ نداده است" : "پاسخ پیمانکار")
                .said(complaint.answer(), "info")
                .said(complaint.decision(), "calm")
                .nodes();
    }

    @Override
    public String wordsName() {
        return "دلیل تصمیم";
    }

    @Override
    public String wordsPrompt() {
        return "چرا وارد است یا نیست؟";
    }

    @Override
    public void verdicts(ComplaintView complaint, DecisionBox box, MattersModel<ComplaintView> model) {
        if ("OPEN".equals(complaint.state()) || "ANSWERED".equals(complaint.state())) {
            box.verdict("complaint-upheld", "شکایت وارد است", "accent", () -> decide(complaint, true, model))
                    .verdict("complaint-rejected", "وارد نیست", null, () -> decide(complaint, false, model));
        }
    }

    private void decide(ComplaintView complaint, boolean upheld, MattersModel<ComplaintView> model) {
        model.decision()
                .withReason(
                        () -> server.decideComplaint(
                                complaint.id(),
                                new ComplaintDecision(upheld, model.decision().note())),
                        upheld ? "شکایت وارد دانسته شد." : "شکایت وارد دانسته نشد.",
                        model::reload);
    }
}
