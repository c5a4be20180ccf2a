package ir.khosh.server.regions;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.shared.CsvSheet;
import ir.khosh.server.shared.CsvText;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.server.shared.ReferenceTable.Row;
import ir.khosh.values.PersianText;
import ir.khosh.wire.csv.ImportReport;
import ir.khosh.wire.regions.RegionRow;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The official list of places as CSV, and one place of it. Places are added and changed, never taken away. */
@Singleton
@Transactional
class RegionFile {

    private final DataSource longWork;
    private final Audit audit;

    @Inject
    RegionFile(Audit audit) throws NamingException {
        this.longWork = InitialContext.doLookup("java:app/jdbc/long-work");
        this.audit = audit;
    }

    String write() {
        CsvText text = new CsvText(RegionStore.HEADER.toArray(String[]::new));
        onStore(store -> store.rows(false))
                .values()
                .forEach(row -> text.line(row.cells().toArray()));
        return text.toString();
    }

    /** Everything with its path, by code. */
    List<RegionRow> listRows() {
        Map<String, PlannedRegion> planned = planned(onStore(store -> store.rows(false)));
        return planned.values().stream()
                .map(one -> new RegionRow(
                        one.code(),
                        one.parentCode(),
                        one.kind().name(),
                        one.name(),
                        one.path(),
                        one.latitude(),
                        one.longitude()))
                .toList();
    }

    ImportReport read(String csv, boolean apply) {
        CsvSheet sheet = CsvSheet.read(csv, RegionStore.HEADER.toArray(String[]::new));
        Map<String, Row> wanted = new LinkedHashMap<>();
        for (CsvSheet.Row row : sheet.rows()) {
            Row read = row(row);
            if (wanted.put(read.cell("code"), read) != null) {
                sheet.refuse(row.line(), "code", "code-repeated", "این کد در پرونده دو بار آمده است.");
            }
        }
        Map<String, Row> all = onStore(store -> store.rows(false));
        all.putAll(wanted);
        RegionRowCheck check = new RegionRowCheck(all);
        wanted.values().forEach(row -> sheet.refuse(row.line(), check.check(row).refusals()));
        if (!sheet.errors().isEmpty()) {
            return new ImportReport(false, 0, 0, 0, sheet.errors());
        }
        Map<String, PlannedRegion> planned = planned(all);
        return onStore(store -> {
            Set<String> differing = store.differing(planned);
            int added =
                    (int) differing.stream().filter(code -> !store.knows(code)).count();
            List<String> changed = differing.stream()
                    .filter(code -> store.knows(code) && wanted.containsKey(code))
                    .toList();
            if (apply) {
                store.write(planned);
                store.keep(differing.stream().filter(wanted::containsKey).toList());
                audit.record("regions-imported", "regions", added + " added, " + changed.size() + " changed");
            }
            return new ImportReport(apply, added, changed.size(), wanted.size() - added - changed.size(), List.of());
        });
    }

    /** Adds or changes one place. */
    Outcome<RegionRow> put(RegionRow wish) {
        Row row = new Row(
                "written",
                1,
                RegionStore.HEADER,
                List.of(
                        text(wish.code()),
                        text(wish.parentCode()),
                        text(wish.kind()),
                        persian(text(wish.name())),
                        Objects.toString(wish.latitude(), ""),
                        Objects.toString(wish.longitude(), "")));
        Map<String, Row> all = onStore(store -> store.rows(false));
        all.put(row.cell("code"), row);
        FieldCheck check = new RegionRowCheck(all).check(row);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        Map<String, PlannedRegion> planned = planned(all);
        onStore(store -> {
            store.write(planned);
            store.keep(List.of(row.cell("code")));
            return null;
        });
        audit.record("region-written", "region:" + row.cell("code"), row.cell("name"));
        return Outcome.done(wish);
    }

    private static Row row(CsvSheet.Row row) {
        return new Row(
                "import",
                row.line(),
                RegionStore.HEADER,
                List.of(
                        row.digits("code"),
                        row.digits("parent_code"),
                        row.cell("kind").toUpperCase(Locale.ROOT),
                        persian(row.cell("name")),
                        degrees(row.digits("latitude")),
                        degrees(row.digits("longitude"))));
    }

    /** So that 32.10 of a file and 32.1 of the table are the same place. */
    private static String degrees(String text) {
        return text.matches("\\d{1,3}(\\.\\d{1,10})?") ? Double.toString(Double.parseDouble(text)) : text;
    }

    private static String persian(String name) {
        return name.replace('ي', 'ی').replace('ك', 'ک');
    }

    private static String text(String given) {
        return given == null ? "" : PersianText.asciiDigits(given).strip();
    }

    private static Map<String, PlannedRegion> planned(Map<String, Row> rows) {
        Map<String, PlannedRegion> planned = new LinkedHashMap<>();
        rows.forEach((code, row) -> planned.put(code, PlannedRegion.of(row)));
        planned.values().forEach(region -> region.placeIn(planned));
        return planned;
    }

    private interface Work<T> {
        T on(RegionStore store) throws SQLException;
    }

    private <T> T onStore(Work<T> work) {
        try (Connection connection = longWork.getConnection()) {
            return work.on(new RegionStore(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("places could not be read or written", e);
        }
    }
}
