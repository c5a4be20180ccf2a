package ir.khosh.server.contractors.standards;

import ir.khosh.server.shared.CsvSheet;
import ir.khosh.server.shared.CsvText;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.YesNo;
import ir.khosh.wire.contractors.StandardItemView;
import ir.khosh.wire.csv.ImportReport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is demanded of contractors as CSV: {@code code,name,mandatory,expires,grace_days}. Nothing is taken away by an
 * import, since evidence names it.
 */
@Singleton
@Transactional
class StandardFile {

    private static final String[] COLUMNS = {"code", "name", "mandatory", "expires", "grace_days"};
    private static final Map<String, String> COLUMN_OF = Map.of("graceDays", "grace_days");
    private final StandardReading reading;
    private final StandardKeeping keeping;

    @Inject
    StandardFile(StandardReading reading, StandardKeeping keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    String write() {
        CsvText text = new CsvText(COLUMNS);
        reading.listItems()
                .forEach(one -> text.line(
                        one.code(),
                        one.name(),
                        YesNo.text(one.mandatory()),
                        YesNo.text(one.expires()),
                        one.graceDays()));
        return text.toString();
    }

    ImportReport read(String csv, boolean apply) {
        CsvSheet sheet = CsvSheet.read(csv, COLUMNS);
        Map<String, StandardItemView> known =
                reading.listItems().stream().collect(Collectors.toMap(StandardItemView::code, Function.identity()));
        Map<String, StandardItemView> wanted = new LinkedHashMap<>();
        for (CsvSheet.Row row : sheet.rows()) {
            StandardItemView wish = wish(sheet, row);
            FieldCheck check = StandardKeeping.check(wish.code(), wish);
            sheet.refuse(row.line(), check.refusals(), COLUMN_OF);
            if (wanted.put(wish.code(), wish) != null) {
                sheet.refuse(row.line(), "code", "code-repeated", "این کد در پرونده دو بار آمده است.");
            }
        }
        List<StandardItemView> changed = wanted.values().stream()
                .filter(one -> !one.equals(known.get(one.code())))
                .toList();
        int added = (int)
                changed.stream().filter(one -> !known.containsKey(one.code())).count();
        boolean applied = apply && sheet.errors().isEmpty();
        if (applied) {
            changed.forEach(one -> keeping.put(one.code(), one).orThrow());
        }
        return new ImportReport(applied, added, changed.size() - added, wanted.size() - changed.size(), sheet.errors());
    }

    private static StandardItemView wish(CsvSheet sheet, CsvSheet.Row row) {
        String days = row.digits("grace_days");
        return new StandardItemView(
                row.cell("code"),
                row.cell("name"),
                YesNo.read(sheet, row, "mandatory"),
                YesNo.read(sheet, row, "expires"),
                days.matches("\\d{1,4}") ? Integer.parseInt(days) : -1);
    }
}
