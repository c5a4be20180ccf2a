package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Choice;
import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.JalaliField;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.contractors.ContractView;
import ir.khosh.wire.contractors.ContractorView;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What was agreed with each contractor, and the next contract. */
final class ContractsView {

    private static final int COLUMNS = 2;
    private static final int SHOWN = 5;
    private final ContractsModel model;
    private final Clock clock;
    private final JalaliField from;
    private final VBox past = Pieces.column(4);

    ContractsView(ContractsModel model, Clock clock) {
        this.model = model;
        this.clock = clock;
        from = new JalaliField("contract-from", clock);
        from.setPromptText("مانند ۱ دی");
    }

    SectionView<ContractorView> build(TableModel files, FilePicker picker) {
        return new SectionView<>(Section.CONTRACTS, model.list())
                .column("پیمانکار", 200, ContractorView::name)
                .column("تلفن", 120, one -> Persian.phone(one.phone()))
                .files(files, picker)
                .form(form(), from::requestFocus);
    }

    private Node form() {
        FieldErrors errors = model.list().errors();
        from.value().bindBidirectional(model.from());
        JalaliField until = JalaliField.anyDay("contract-until", clock);
        until.value().bindBidirectional(model.until());
        Choice<String> mode = new Choice<>(
                "contract-penalty-mode",
                Arrays.asList(null, "COST_PLUS", "FLAT_ORIGINAL", "FLAT_REWORK"),
                ContractsView::modeTitle);
        mode.value().bindBidirectional(model.penaltyMode());
        TextField reference = FormPane.field("contract-reference", "شمارهٔ برگهٔ امضاشده؛ اختیاری");
        reference.textProperty().bindBidirectional(model.reference());
        CheckBox supersedes = new CheckBox("به قرارداد جاری در روز پیش از آن پایان دهد");
        supersedes.setId("contract-supersedes");
        supersedes.selectedProperty().bindBidirectional(model.supersedes());
        past.setId("contract-past");
        model.contracts().addListener((ListChangeListener<ContractView>) change -> showPast());
        showPast();
        return new FormPane(
                        "contract-form",
                        model.list()
                                .chosen()
                                .map(one -> "قرارداد تازه با " + one.name())
                                .orElse("پیمانکاری را برگزینید"),
                        model.list(),
                        model::save)
                .with(
                        past,
                        Pieces.row(
                                8,
                                new Field("از روز", null, from, errors.of("from")),
                                new Field("تا روز", null, until, errors.of("until"))),
                        supersedes,
                        Pieces.wrapping("جایی که خالی بماند، شرط عمومی برقرار است.", "quiet", "small"),
                        terms(errors),
                        new Field("شیوهٔ جریمه", null, mode, errors.of("penaltyMode")),
                        new Field("شماره", null, reference, errors.of("reference")))
                .end();
    }

    private GridPane terms(FieldErrors errors) {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(8);
        for (int column = 0; column < COLUMNS; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(half);
        }
        int at = 0;
        for (var term : ContractsModel.TERMS.entrySet()) {
            TextField field = FormPane.number("contract-" + term.getKey(), "عمومی");
            field.textProperty().bindBidirectional(model.term(term.getKey()));
            grid.add(new Field(term.getValue(), null, field, errors.of(term.getKey())), at % COLUMNS, at / COLUMNS);
            at++;
        }
        return grid;
    }

    private void showPast() {
        List<ContractView> contracts = model.contracts();
        past.getChildren().setAll(Pieces.label("قراردادها", "section-title"));
        if (contracts.isEmpty()) {
            past.getChildren().add(Pieces.wrapping("قراردادی ثبت نشده؛ شرایط عمومی برقرار است.", "quiet", "small"));
        }
        contracts.stream().limit(SHOWN).forEach(one -> past.getChildren()
                .add(Pieces.wrapping(Persian.digits(line(one)), "small")));
    }

    private String line(ContractView one) {
        return "نگارش " + one.version() + " · از " + Persian.day(one.from(), clock.instant()) + " تا "
                + Persian.day(one.until(), clock.instant()) + " · سهم " + one.sharePermille() + " در هزار · گارانتی "
                + one.warrantyMonths() + " ماه · " + modeTitle(one.penaltyMode()) + " " + one.penaltyRatePermille()
                + " در هزار" + (one.reference() == null ? "" : " · " + one.reference());
    }

    private static String modeTitle(String mode) {
        return mode == null
                ? "عمومی"
                : switch (mode) {
                    case "COST_PLUS" -> "هزینه به‌علاوهٔ بالاسری";
                    case "FLAT_ORIGINAL" -> "درصد کار نخست";
                    default -> "درصد تکرار";
                };
    }
}
