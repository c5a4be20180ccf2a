package ir.khosh.server.contractors;

import ir.khosh.server.accounts.Exports;
import ir.khosh.server.regions.Regions;
import ir.khosh.server.shared.CsvSheet;
import ir.khosh.server.shared.CsvText;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.YesNo;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.contractors.ContractorView;
import ir.khosh.wire.contractors.NewContractor;
import ir.khosh.wire.csv.ImportReport;
import ir.khosh.wire.regions.RegionView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Contractors as CSV: {@code phone,name,services,regions,capacity_per_shift,licensed}; services and regions by their
 * codes with {@code |} between. A contractor is known by the phone; nobody is taken away by an import.
 */
@Singleton
@Transactional
class ContractorFile {

    private static final String[] COLUMNS = {"phone", "name", "services", "regions", "capacity_per_shift", "licensed"};
    private static final Map<String, String> COLUMN_OF =
            Map.of("serviceCodes", "services", "regionIds", "regions", "capacityPerShift", "capacity_per_shift");

    private final Contractors contractors;
    private final ContractorRegistration registration;
    private final Regions regions;
    private final Exports exports;

    @Inject
    ContractorFile(Contractors contractors, ContractorRegistration registration, Regions regions, Exports exports) {
        this.contractors = contractors;
        this.registration = registration;
        this.regions = regions;
        this.exports = exports;
    }

    String write() {
        CsvText text = new CsvText(COLUMNS);
        List<ContractorView> all = contractors.listAll();
        for (ContractorView one : all) {
            text.line(
                    one.phone(),
                    one.name(),
                    CsvText.joined(one.serviceCodes()),
                    CsvText.joined(one.regionIds().stream().map(regions::codeOf).toList()),
                    one.capacityPerShift(),
                    YesNo.text(one.licensed()));
        }
        exports.record("contractors", all.size());
        return text.toString();
    }

    ImportReport read(String csv, boolean apply) {
        CsvSheet sheet = CsvSheet.read(csv, COLUMNS);
        Map<String, ContractorView> known = new HashMap<>();
        contractors.listAll().forEach(one -> known.put(one.phone(), one));
        Map<String, NewContractor> wanted = new LinkedHashMap<>();
        for (CsvSheet.Row row : sheet.rows()) {
            NewContractor wish = wish(sheet, row);
            ContractorView stored = known.get(wish.phone());
            FieldCheck check = registration.check(wish, stored == null ? null : stored.id());
            sheet.refuse(row.line(), check.refusals(), COLUMN_OF);
            if (wanted.put(wish.phone(), wish) != null) {
                sheet.refuse(row.line(), "phone", "phone-repeated", "این شماره در پرونده دو بار آمده است.");
            }
        }
        List<NewContractor> added = wanted.values().stream()
                .filter(one -> !known.containsKey(one.phone()))
                .toList();
        List<NewContractor> changed = wanted.values().stream()
                .filter(one -> known.containsKey(one.phone()) && !same(known.get(one.phone()), one))
                .toList();
        boolean applied = apply && sheet.errors().isEmpty();
        if (applied) {
            added.forEach(one -> registration.register(one).orThrow());
            changed.forEach(
                    one -> registration.revise(known.get(one.phone()).id(), one).orThrow());
        }
        return new ImportReport(
                applied, added.size(), changed.size(), wanted.size() - added.size() - changed.size(), sheet.errors());
    }

    private NewContractor wish(CsvSheet sheet, CsvSheet.Row row) {
        List<Long> places = new ArrayList<>();
        for (String code : CsvText.split(row.digits("regions"))) {
            Optional<RegionView> place = regions.findByCode(code);
            place.ifPresent(found -> places.add(found.id()));
            if (place.isEmpty()) {
                sheet.refuse(row.line(), "regions", "region-unknown", "محدوده‌ای با کد " + code + " شناخته نیست.");
            }
        }
        String capacity = row.digits("capacity_per_shift");
        return new NewContractor(
                row.cell("name"),
                PhoneNumber.parse(row.cell("phone")).map(PhoneNumber::value).orElse(row.cell("phone")),
                CsvText.split(row.cell("services")),
                places,
                capacity.matches("\\d{1,4}") ? Integer.parseInt(capacity) : 0,
                YesNo.read(sheet, row, "licensed"));
    }

    private static boolean same(ContractorView stored, NewContractor wish) {
        return stored.name().equals(wish.name())
                && stored.capacityPerShift() == wish.capacityPerShift()
                && stored.licensed() == wish.licensed()
                && new HashSet<>(stored.serviceCodes()).equals(new HashSet<>(wish.serviceCodes()))
                && new HashSet<>(stored.regionIds()).equals(new HashSet<>(wish.regionIds()));
    }
}
