package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.Choice;
import ir.khosh.desktop.controls.DecisionBox;
import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.JalaliField;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.CatalogueClient;
import ir.khosh.values.PersianText;
import ir.khosh.wire.requests.Shift;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;

/** The form of each thing that can be done. */
final class TaskForms {

    private static final Map<String, String> METHODS =
            Map.of("CASH", "نقد", "CARD_READER", "کارت‌خوان", "TRANSFER", "انتقال بانکی");
    private static final Map<String, String> CATEGORIES = Map.of(
            "LATE",
            "دیرکرد",
            "BEHAVIOUR",
            "رفتار",
            "QUALITY",
            "کیفیت",
            "PRICE",
            "قیمت",
            "ATTIRE",
            "پوشش",
            "OTHER",
            "دیگر");
    private static final Map<String, String> WHO =
            Map.of("APPLICANT", "متقاضی", "CONTRACTOR", "پیمانکار", "KHOSH", "ستاد خوش");

    private final JobModel job;
    private final CatalogueClient catalogue;
    private final Clock clock;
    private final boolean mayWaive;

    /** @param mayWaive a supervisor may let a fee go */
    TaskForms(JobModel job, CatalogueClient catalogue, Clock clock, boolean mayWaive) {
        this.job = job;
        this.catalogue = catalogue;
        this.clock = clock;
        this.mayWaive = mayWaive;
    }

    /** @return null for what has no form of this kind */
    TaskForm of(JobTask task) {
        return switch (task) {
            case RESCHEDULE -> reschedule(new RescheduleModel(job));
            case ARRIVAL -> arrival(new ArrivalModel(job));
            case QUOTE_ANSWER -> quoteAnswer(new QuoteAnswerModel(job));
            case PAYMENT -> payment(new PaymentModel(job));
            case SURVEY -> survey(new SurveyModel(job));
            case COMPLAINT -> complaint(new ComplaintModel(job));
            case NO_SHOW -> noShow(new NoShowModel(job));
            case CANCELLATION -> cancellation(new CancellationModel(job));
            case START -> new TaskForm(new StartModel(job), task, "پیمانکار به محل رسیده است");
            case DIAGNOSIS -> VisitForms.diagnosis(new DiagnosisModel(job, catalogue));
            case QUOTE -> VisitForms.quote(new QuoteModel(job));
            case FINISH -> VisitForms.finish(new FinishModel(job, catalogue));
            case DISPUTE -> dispute(new DisputeModel(job));
            case DISPUTE_DECISION -> disputeDecision(new DisputeDecisionModel(job));
            case DISPATCH, CLAIM -> null;
        };
    }

    private TaskForm reschedule(RescheduleModel model) {
        return new TaskForm(model, JobTask.RESCHEDULE, "ثبت زمان تازه")
                .field("روز", "day", day("reschedule-day", model.day()))
                .field("ساعت", "shift", shifts(model))
                .text("reschedule-reason", "دلیل", "reason", "متقاضی یا پیمانکار چه گفت؟", model.reason());
    }

    private static Choice<Shift> shifts(RescheduleModel model) {
        Choice<Shift> shift = new Choice<>("reschedule-shift", List.of(Shift.values()), Persian::shift);
        shift.value().bindBidirectional(model.shift());
        return shift;
    }

    private JalaliField day(String id, javafx.beans.property.ObjectProperty<java.time.LocalDate> value) {
        JalaliField day = new JalaliField(id, clock);
        day.setPromptText("مانند فردا یا ۹/۱۲");
        day.value().bindBidirectional(value);
        return day;
    }

    private TaskForm arrival(ArrivalModel model) {
        TextField hour = new TextField();
        hour.setId("arrival-hour");
        hour.getStyleClass().add("number-field");
        hour.setNodeOrientation(javafx.geometry.NodeOrientation.LEFT_TO_RIGHT);
        hour.setPromptText("۱۷:۳۰");
        hour.textProperty().bindBidirectional(model.hour());
        hour.setOnAction(event -> model.submit());
        return new TaskForm(model, JobTask.ARRIVAL, "ثبت ساعت حضور")
                .field("ساعت دقیق", "at", hour)
                .field("روز", "day", day("arrival-day", model.day()));
    }

    private static TaskForm quoteAnswer(QuoteAnswerModel model) {
        Choice<Boolean> answer =
                new Choice<>("quote-approved", List.of(true, false), yes -> yes ? "می‌پذیرد" : "نمی‌پذیرد");
        answer.value().bindBidirectional(model.approved());
        return new TaskForm(model, JobTask.QUOTE_ANSWER, "ثبت پاسخ متقاضی")
                .field("متقاضی مبلغ را", "approved", answer)
                .text("quote-note", "یادداشت", "note", "", model.note());
    }

    private static TaskForm payment(PaymentModel model) {
        Choice<String> method = new Choice<>("payment-method", PaymentModel.METHODS, METHODS::get);
        method.value().bindBidirectional(model.method());
        TaskForm form = new TaskForm(model, JobTask.PAYMENT, "ثبت دریافت")
                .money("payment-amount", "مبلغ (ریال)", "amountRial", model.amount())
                .said("payment-due", new SimpleStringProperty(due(model)), "calm")
                .field("روش", "method", method);
        TextField reference = new TextField();
        reference.setId("payment-reference");
        reference.textProperty().bindBidirectional(model.reference());
        Field field =
                new Field("شمارهٔ پیگیری بانک", null, reference, model.errors().of("reference"));
        return form.with(Pieces.shownWhile(model.method().isNotEqualTo("CASH"), field));
    }

    private static String due(PaymentModel model) {
        return "مانده: " + Persian.number(model.due()) + " ریال · " + Persian.toman(model.due());
    }

    private static TaskForm survey(SurveyModel model) {
        Choice<Integer> score = new Choice<>("survey-score", List.of(1, 2, 3, 4, 5), mark -> Persian.number(mark));
        score.value().bindBidirectional(model.score());
        List<Integer> marks = new ArrayList<>();
        marks.add(null);
        marks.addAll(List.of(1, 2, 3, 4, 5));
        Choice<Integer> etiquette =
                new Choice<>("survey-etiquette", marks, mark -> mark == null ? "نپرسیدم" : Persian.number(mark));
        etiquette.value().bindBidirectional(model.etiquette());
        return new TaskForm(model, JobTask.SURVEY, "ثبت نظر")
                .field("رضایت از کار، ۱ تا ۵", "score", score)
                .field("رفتار پیمانکار", "etiquette", etiquette)
                .text("survey-comment", "توضیح", "comment", "اختیاری", model.comment());
    }

    private static TaskForm complaint(ComplaintModel model) {
        Choice<String> category = new Choice<>("complaint-category", ComplaintModel.CATEGORIES, CATEGORIES::get);
        category.value().bindBidirectional(model.category());
        return new TaskForm(model, JobTask.COMPLAINT, "ثبت شکایت")
                .field("موضوع", "category", category)
                .text("complaint-text", "شرح", "text", "به گفتهٔ متقاضی", model.text());
    }

    private static TaskForm noShow(NoShowModel model) {
        Choice<String> absent = new Choice<>("no-show-absent", List.of("APPLICANT", "CONTRACTOR"), WHO::get);
        absent.value().bindBidirectional(model.absent());
        return new TaskForm(model, JobTask.NO_SHOW, "ثبت عدم حضور")
                .field("چه کسی حاضر نبود؟", "absent", absent)
                .text("no-show-note", "یادداشت", "note", "اختیاری", model.note());
    }

    private TaskForm cancellation(CancellationModel model) {
        Choice<String> by = new Choice<>("cancellation-by", List.of("APPLICANT", "CONTRACTOR", "KHOSH"), WHO::get);
        by.value().bindBidirectional(model.by());
        TaskForm form = new TaskForm(model, JobTask.CANCELLATION, "خواندم و پذیرفت؛ لغو شود")
                .field("به خواست", "by", by)
                .said("cancellation-terms", model.terms().map(TaskForms::terms).orElse("شرایط لغو در راه است…"), "warn")
                .said("cancellation-terms-trouble", model.termsTrouble(), "bad")
                .text("cancellation-reason", "دلیل", "reason", "چرا لغو می‌شود؟", model.reason());
        if (mayWaive) {
            CheckBox waive = new CheckBox("بخشودگی هزینه به دستور سرپرست");
            waive.setId("cancellation-waive");
            waive.selectedProperty().bindBidirectional(model.waived());
            form.with(waive);
        }
        return form;
    }

    private static String terms(ir.khosh.wire.requests.CancellationTerms terms) {
        String fee =
                terms.feeRial() == 0 ? "هزینه‌ای ندارد. " : "هزینه: " + Persian.number(terms.feeRial()) + " ریال. ";
        return fee + PersianText.persianDigits(terms.text());
    }

    private static TaskForm dispute(DisputeModel model) {
        return new TaskForm(model, JobTask.DISPUTE, "ثبت اعتراض")
                .text("dispute-reason", "به گفتهٔ متقاضی", "reason", "به کار یا به صورتحساب؟", model.reason());
    }

    private static TaskForm disputeDecision(DisputeDecisionModel model) {
        Choice<Boolean> upheld =
                new Choice<>("dispute-upheld", List.of(true, false), yes -> yes ? "وارد است" : "وارد نیست");
        upheld.value().bindBidirectional(model.upheld());
        return new TaskForm(model, JobTask.DISPUTE_DECISION, "ثبت رأی")
                .field("اعتراض", "upheld", upheld)
                .text("dispute-told", DecisionBox.TOLD_REASON, "toldReason", DecisionBox.TOLD_WHERE, model.toldReason())
                .text("dispute-note", "یادداشت داخلی", "note", "تنها همکاران می‌بینند", model.note());
    }
}
