package ir.khosh.server.catalogue;

import ir.khosh.server.shared.CsvSheet;
import ir.khosh.server.shared.CsvText;
import ir.khosh.values.PersianText;
import ir.khosh.wire.catalogue.OfferingChange;
import ir.khosh.wire.csv.ImportReport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Services as CSV: {@code code,family,name,synonyms,price_rial,active}; synonyms with {@code |} between, an empty price
 * is quoted on site. A service is known by its code; nothing is taken away by an import.
 */
@Singleton
@Transactional
class CatalogueFile {

    private static final String[] COLUMNS = {"code", "family", "name", "synonyms", "price_rial", "active"};
    private static final Set<String> YES = Set.of("true", "yes", "1", "بله");
    private static final Set<String> NO = Set.of("false", "no", "0", "خیر");
    private static final Map<String, String> COLUMN_OF = Map.of("familyCode", "family", "priceRial", "price_rial");

    private final Catalogue catalogue;
    private final CatalogueKeeping keeping;

    @Inject
    CatalogueFile(Catalogue catalogue, CatalogueKeeping keeping) {
        this.catalogue = catalogue;
        this.keeping = keeping;
    }

    String write() {
        CatalogueSnapshot known = catalogue.snapshot();
        CsvText text = new CsvText(COLUMNS);
        for (ServiceOffering one : known.all()) {
            text.line(
                    one.code(),
                    one.family().code(),
                    one.name(),
                    CsvText.joined(one.synonyms()),
                    catalogue.priceToday(one.code()),
                    known.offerings().containsKey(one.code()) ? "بله" : "خیر");
        }
        return text.toString();
    }

    ImportReport read(String csv, boolean apply) {
        CsvSheet sheet = CsvSheet.read(csv, COLUMNS);
        Map<String, OfferingChange> wanted = new LinkedHashMap<>();
        for (CsvSheet.Row row : sheet.rows()) {
            OfferingChange wish = wish(sheet, row);
            keeping.check(row.cell("code"), wish)
                    .refusals()
                    .forEach(one -> sheet.refuse(
                            row.line(),
                            COLUMN_OF.getOrDefault(one.field(), one.field()),
                            one.code(),
                            one.persianMessage()));
            if (wanted.put(row.cell("code"), wish) != null) {
                sheet.refuse(row.line(), "code", "code-repeated", "این کد در پرونده دو بار آمده است.");
            }
        }
        CatalogueSnapshot known = catalogue.snapshot();
        Set<String> added = new HashSet<>(wanted.keySet());
        added.removeIf(code -> known.any(code) != null);
        Set<String> changed = wanted.keySet().stream()
                .filter(code -> known.any(code) != null && !same(known, code, wanted.get(code)))
                .collect(Collectors.toSet());
        int unchanged = wanted.size() - added.size() - changed.size();
        boolean applied = apply && sheet.errors().isEmpty();
        if (applied) {
            wanted.keySet().removeIf(code -> !added.contains(code) && !changed.contains(code));
            keeping.putAll(wanted);
        }
        return new ImportReport(applied, added.size(), changed.size(), unchanged, sheet.errors());
    }

    private static OfferingChange wish(CsvSheet sheet, CsvSheet.Row row) {
        String price = row.digits("price_rial");
        if (!price.matches("\\d{0,15}")) {
            sheet.refuse(row.line(), "price_rial", "number-malformed", "قیمت باید به رقم و به ریال باشد.");
        }
        String active = PersianText.fold(row.cell("active"));
        if (!YES.contains(active) && !NO.contains(active)) {
            sheet.refuse(row.line(), "active", "yes-or-no", "فعال بودن را با «بله» یا «خیر» بنویسید.");
        }
        return new OfferingChange(
                row.cell("name"),
                row.cell("family"),
                CsvText.split(row.cell("synonyms")),
                price.matches("\\d{1,15}") ? Long.valueOf(price) : null,
                YES.contains(active));
    }

    private boolean same(CatalogueSnapshot known, String code, OfferingChange wish) {
        ServiceOffering stored = known.any(code);
        return stored.name().equals(wish.name())
                && new HashSet<>(stored.synonyms()).equals(new HashSet<>(wish.synonyms()))
                && Objects.equals(catalogue.priceToday(code), wish.priceRial())
                && known.offerings().containsKey(code) == wish.active();
    }
}
