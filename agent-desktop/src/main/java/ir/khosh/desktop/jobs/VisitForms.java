package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.Choice;
import ir.khosh.wire.catalogue.ServiceOfferingView.CauseCodeView;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** The forms of what a contractor says on the phone about the visit: diagnosis, price, end. */
final class VisitForms {

    private static final Map<String, String> VERDICTS =
            Map.of("UPHELD", "همان علت", "OTHER_CAUSE", "علت دیگر", "MISUSE", "بد استفاده شده", "GOODWILL", "حسن نیت");

    private VisitForms() {}

    static TaskForm diagnosis(DiagnosisModel model) {
        TaskForm form = new TaskForm(model, JobTask.DIAGNOSIS, "ثبت تشخیص")
                .field("علت", "causeCode", causes("diagnosis-cause", model.causes(), model.cause()));
        if (model.isRepeat()) {
            Choice<String> verdict = new Choice<>(
                    "diagnosis-verdict", List.of("UPHELD", "OTHER_CAUSE", "MISUSE", "GOODWILL"), VERDICTS::get);
            verdict.value().bindBidirectional(model.verdict());
            form.field("نتیجهٔ گارانتی", "verdict", verdict);
        }
        return form.text("diagnosis-note", "یادداشت", "note", "اختیاری", model.note());
    }

    static TaskForm quote(QuoteModel model) {
        return new TaskForm(model, JobTask.QUOTE, "ثبت برآورد هزینه")
                .money(
                        "quote-work",
                        "دستمزد (ریال، بدون مالیات)",
                        "lines",
                        model.prices().work())
                .money(
                        "quote-parts",
                        "قطعه (ریال، بدون مالیات)",
                        "parts",
                        model.prices().parts())
                .text(
                        "quote-parts-title",
                        "نام قطعه",
                        "partsTitle",
                        "اگر قطعه‌ای هست",
                        model.prices().partsTitle())
                .text("quote-text", "یادداشت", "note", "اختیاری", model.note());
    }

    static TaskForm finish(FinishModel model) {
        return new TaskForm(model, JobTask.FINISH, "ثبت پایان کار")
                .field("علت", "causeCode", causes("finish-cause", model.causes(), model.cause()))
                .money(
                        "finish-work",
                        "دستمزد؛ خالی یعنی همان برآورد",
                        "lines",
                        model.prices().work())
                .money("finish-parts", "قطعه (ریال)", "parts", model.prices().parts())
                .money("finish-paid", "نقد گرفته‌شده در محل (ریال)", "paidRial", model.paid())
                .text("finish-report", "گزارش کار", "report", "اختیاری", model.report());
    }

    private static ComboBox<CauseCodeView> causes(
            String id, ObservableList<CauseCodeView> causes, ObjectProperty<CauseCodeView> value) {
        ComboBox<CauseCodeView> box = new ComboBox<>(causes);
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText("برگزینید");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(CauseCodeView cause) {
                return cause == null ? "" : cause.name();
            }

            @Override
            public CauseCodeView fromString(String text) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(value);
        return box;
    }
}
