package ir.khosh.server.contractors.contracts;

import ir.khosh.server.accounts.Exports;
import ir.khosh.server.contractors.Contractors;
import ir.khosh.server.contractors.Contracts;
import ir.khosh.server.contractors.GeneralTerms;
import ir.khosh.server.shared.CsvSheet;
import ir.khosh.server.shared.CsvText;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.JalaliText;
import ir.khosh.server.shared.YesNo;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.contractors.NewContract;
import ir.khosh.wire.csv.ImportReport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Contracts as CSV, a line a contract. One is known by its contractor's phone and its first day; what was signed is never
 * changed by a file, and a new line is signed by the same rules as at a desktop.
 */
@Singleton
@Transactional
class ContractFile {

    private static final String[] COLUMNS = {
        "phone",
        "from",
        "until",
        "supersedes",
        "offer_minutes",
        "arrival_grace_minutes",
        "warranty_months",
        "share_permille",
        "retention_permille",
        "penalty_mode",
        "penalty_permille",
        "objection_days",
        "reference"
    };
    private static final Map<String, String> COLUMN_OF = Map.of(
            "offerMinutes", "offer_minutes",
            "arrivalGraceMinutes", "arrival_grace_minutes",
            "warrantyMonths", "warranty_months",
            "sharePermille", "share_permille",
            "retentionPermille", "retention_permille",
            "penaltyMode", "penalty_mode",
            "penaltyRatePermille", "penalty_permille",
            "objectionDays", "objection_days");

    private final Contracts contracts;
    private final Contractors contractors;
    private final ContractSigning signing;
    private final GeneralTerms general;
    private final Exports exports;
    private final Clock clock;

    @Inject
    ContractFile(
            Contracts contracts,
            Contractors contractors,
            ContractSigning signing,
            GeneralTerms general,
            Exports exports,
            Clock clock) {
        this.contracts = contracts;
        this.contractors = contractors;
        this.signing = signing;
        this.general = general;
        this.exports = exports;
        this.clock = clock;
    }

    private record Line(CsvSheet.Row row, String phone, NewContract wish) {}

    String write() {
        CsvText text = new CsvText(COLUMNS);
        Map<String, List<Contracts.Signed>> signed = contracts.listAll();
        signed.forEach((phone, all) -> all.stream()
                .map(Contracts.Signed::contract)
                .forEach(one -> text.line(
                        phone,
                        JalaliText.of(one.from()),
                        JalaliText.of(one.until()),
                        YesNo.text(false),
                        one.offerMinutes(),
                        one.arrivalGraceMinutes(),
                        one.warrantyMonths(),
                        one.sharePermille(),
                        one.retentionPermille(),
                        one.penaltyMode(),
                        one.penaltyRatePermille(),
                        one.objectionDays(),
                        one.reference())));
        exports.record(
                "contracts", signed.values().stream().mapToInt(List::size).sum());
        return text.toString();
    }

    ImportReport read(String csv, boolean apply) {
        CsvSheet sheet = CsvSheet.read(csv, COLUMNS);
        Map<String, Long> ids = contractors.idsByPhone();
        ContractPlan plan = new ContractPlan(
                new ContractCheck(general.terms(), LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN)),
                contracts.listAll());
        List<Line> added = new ArrayList<>();
        List<Line> lines = lines(sheet);
        for (Line line : lines) {
            FieldCheck check = new FieldCheck();
            if (!ids.containsKey(line.phone)) {
                check.refuse("contractor-unknown", "phone", "پیمانکاری با این شماره ثبت نشده است.");
            }
            check.line("reference", line.wish.reference(), 100);
            if (plan.isNew(check, line.phone, line.wish)) {
                added.add(line);
            }
            sheet.refuse(line.row.line(), check.refusals(), COLUMN_OF);
        }
        boolean applied = apply && sheet.errors().isEmpty();
        if (applied) {
            added.forEach(line -> signing.sign(ids.get(line.phone), line.wish).orThrow());
        }
        return new ImportReport(applied, added.size(), 0, lines.size() - added.size(), sheet.errors());
    }

    /** The earlier day first, since a later contract may end an earlier one. */
    private static List<Line> lines(CsvSheet sheet) {
        return sheet.rows().stream()
                .map(row -> new Line(
                        row,
                        PhoneNumber.parse(row.cell("phone"))
                                .map(PhoneNumber::value)
                                .orElse(row.cell("phone")),
                        wish(sheet, row)))
                .sorted(Comparator.comparing(
                        line -> line.wish.from(), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    private static NewContract wish(CsvSheet sheet, CsvSheet.Row row) {
        String mode = row.cell("penalty_mode");
        String reference = row.cell("reference");
        return new NewContract(
                day(sheet, row, "from"),
                day(sheet, row, "until"),
                YesNo.read(sheet, row, "supersedes"),
                number(row, "offer_minutes"),
                number(row, "arrival_grace_minutes"),
                number(row, "warranty_months"),
                number(row, "share_permille"),
                number(row, "retention_permille"),
                mode.isEmpty() ? null : mode,
                number(row, "penalty_permille"),
                number(row, "objection_days"),
                reference.isEmpty() ? null : reference);
    }

    /** What is written and is no day is refused here; an empty cell is left to the rule. */
    private static LocalDate day(CsvSheet sheet, CsvSheet.Row row, String column) {
        LocalDate day = JalaliText.parse(row.cell(column)).orElse(null);
        if (day == null && !row.cell(column).isEmpty()) {
            sheet.refuse(row.line(), column, "day-invalid", "تاریخ درست نیست؛ نمونهٔ درست: ۱۴۰۵/۰۱/۱۳");
        }
        return day;
    }

    /** Null for the general term; out of every range when what is written is no number. */
    private static Integer number(CsvSheet.Row row, String column) {
        String text = row.digits(column);
        return text.isEmpty() ? null : text.matches("\\d{1,6}") ? Integer.valueOf(text) : Integer.valueOf(-1);
    }
}
