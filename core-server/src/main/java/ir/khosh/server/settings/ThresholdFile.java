package ir.khosh.server.settings;

import ir.khosh.server.platform.SettingsList;
import ir.khosh.server.shared.CsvSheet;
import ir.khosh.server.shared.CsvText;
import ir.khosh.wire.csv.ImportReport;
import ir.khosh.wire.settings.SettingView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Thresholds as CSV: {@code key,title,value}; the title is for people and is not read. */
@Singleton
@Transactional
class ThresholdFile {

    private static final String[] COLUMNS = {"key", "title", "value"};
    private final SettingsList settings;
    private final Thresholds thresholds;

    @Inject
    ThresholdFile(SettingsList settings, Thresholds thresholds) {
        this.settings = settings;
        this.thresholds = thresholds;
    }

    String write() {
        CsvText text = new CsvText(COLUMNS);
        settings.list().stream()
                .filter(one -> one.bounds() != null)
                .forEach(one -> text.line(one.key(), one.title(), held(one)));
        return text.toString();
    }

    /** What holds from the next start on. */
    private static String held(SettingView one) {
        return one.kept() == null ? one.value() : one.kept();
    }

    ImportReport read(String csv, boolean apply) {
        CsvSheet sheet = CsvSheet.read(csv, COLUMNS);
        Map<String, String> changed = new LinkedHashMap<>();
        Map<String, String> seen = new LinkedHashMap<>();
        for (CsvSheet.Row row : sheet.rows()) {
            String key = row.cell("key");
            if (seen.put(key, row.cell("value")) != null) {
                sheet.refuse(row.line(), "key", "code-repeated", "این کلید در پرونده دو بار آمده است.");
            } else if (isChange(key, row.cell("value"))) {
                thresholds.refusal(key, row.cell("value")).ifPresent(one -> sheet.refuse(row.line(), List.of(one)));
                changed.put(key, row.cell("value"));
            }
        }
        boolean applied = apply && sheet.errors().isEmpty();
        if (applied) {
            changed.forEach((key, value) -> thresholds.keep(key, value).orThrow());
        }
        return new ImportReport(applied, 0, changed.size(), seen.size() - changed.size(), sheet.errors());
    }

    private boolean isChange(String key, String value) {
        return settings.find(key).isEmpty()
                || settings.boundsOf(key).isEmpty()
                || !settings.boundsOf(key).get().read(value).equals(Optional.ofNullable(held(settings.get(key))));
    }
}
