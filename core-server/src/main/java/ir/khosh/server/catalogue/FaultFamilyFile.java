package ir.khosh.server.catalogue;

import ir.khosh.server.shared.CsvSheet;
import ir.khosh.server.shared.CsvText;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.wire.csv.ImportReport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Causes of faults as CSV: {@code family,family_name,cause,cause_name}, a line a cause. A cause is known by family and
 * code; nothing is taken away by an import, since finished jobs named it.
 */
@Singleton
@Transactional
class FaultFamilyFile {

    private static final String[] COLUMNS = {"family", "family_name", "cause", "cause_name"};
    private final Catalogue catalogue;
    private final CauseKeeping keeping;

    @Inject
    FaultFamilyFile(Catalogue catalogue, CauseKeeping keeping) {
        this.catalogue = catalogue;
        this.keeping = keeping;
    }

    String write() {
        CsvText text = new CsvText(COLUMNS);
        catalogue.snapshot().families().values().forEach(family -> family.causes()
                .forEach(cause -> text.line(family.code(), family.name(), cause.code(), cause.name())));
        return text.toString();
    }

    ImportReport read(String csv, boolean apply) {
        CsvSheet sheet = CsvSheet.read(csv, COLUMNS);
        Map<String, String> names = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (CsvSheet.Row row : sheet.rows()) {
            FieldCheck check = new FieldCheck();
            code(check, row, "family");
            check.neededLine("family_name", row.cell("family_name"), 2, 120);
            code(check, row, "cause");
            check.neededLine("cause_name", row.cell("cause_name"), 2, 120);
            sheet.refuse(row.line(), check.refusals());
            String family = names.putIfAbsent(row.cell("family"), row.cell("family_name"));
            if (family != null && !family.equals(row.cell("family_name"))) {
                sheet.refuse(row.line(), "family_name", "names-differ", "نام این خانواده در سطر دیگری جور دیگر است.");
            }
            if (!seen.add(row.cell("family") + ":" + row.cell("cause"))) {
                sheet.refuse(row.line(), "cause", "code-repeated", "این کد در پرونده دو بار آمده است.");
            }
        }
        List<CsvSheet.Row> added =
                sheet.rows().stream().filter(row -> stored(row) == null).toList();
        List<CsvSheet.Row> changed = sheet.rows().stream()
                .filter(row -> stored(row) != null && !stored(row).equals(wanted(row)))
                .toList();
        boolean applied = apply && sheet.errors().isEmpty();
        if (applied) {
            keeping.putAll(Stream.concat(added.stream(), changed.stream())
                    .map(row -> new CauseKeeping.Line(
                            row.cell("family"), row.cell("family_name"), row.cell("cause"), row.cell("cause_name")))
                    .toList());
        }
        return new ImportReport(
                applied,
                added.size(),
                changed.size(),
                sheet.rows().size() - added.size() - changed.size(),
                sheet.errors());
    }

    private static void code(FieldCheck check, CsvSheet.Row row, String column) {
        if (!OfferingCheck.CODE.matcher(row.cell(column)).matches()) {
            check.refuse(
                    "code-malformed", column, "کد باید با حرف لاتین کوچک آغاز شود و تنها حرف، رقم و خط تیره باشد.");
        }
    }

    /** Names of family and cause; null when the cause is not known. */
    private String stored(CsvSheet.Row row) {
        FaultFamily family = catalogue.snapshot().families().get(row.cell("family"));
        return family == null || !family.knows(row.cell("cause"))
                ? null
                : family.name() + "|" + family.nameOf(row.cell("cause"));
    }

    private static String wanted(CsvSheet.Row row) {
        return row.cell("family_name") + "|" + row.cell("cause_name");
    }
}
