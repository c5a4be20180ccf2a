package ir.khosh.server.calendar;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.shared.CsvSheet;
import ir.khosh.server.shared.CsvText;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.JalaliText;
import ir.khosh.wire.calendar.HolidayView;
import ir.khosh.wire.csv.ImportReport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holidays as CSV with the columns {@code day} (Jalali, such as 1405/01/13) and {@code title}. */
@Singleton
@Transactional
class HolidayFile {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
    private final Holidays holidays;
    private final Audit audit;

    @Inject
    HolidayFile(Holidays holidays, Audit audit) {
        this.holidays = holidays;
        this.audit = audit;
    }

    String write() {
        CsvText text = new CsvText("day", "title");
        for (HolidayView one : holidays.listHolidays(FIRST, LAST)) {
            text.line(JalaliText.of(one.day()), one.title());
        }
        return text.toString();
    }

    ImportReport read(String csv, boolean apply) {
        CsvSheet sheet = CsvSheet.read(csv, "day", "title");
        Map<LocalDate, String> wanted = wanted(sheet);
        Map<LocalDate, String> known = holidays.listHolidays(FIRST, LAST).stream()
                .collect(Collectors.toMap(HolidayView::day, HolidayView::title));
        List<LocalDate> added =
                wanted.keySet().stream().filter(day -> !known.containsKey(day)).toList();
        List<LocalDate> changed = wanted.keySet().stream()
                .filter(day -> known.containsKey(day) && !known.get(day).equals(wanted.get(day)))
                .toList();
        boolean applied = apply && sheet.errors().isEmpty();
        if (applied) {
            added.forEach(day -> holidays.write(day, wanted.get(day)));
            changed.forEach(day -> holidays.write(day, wanted.get(day)));
            audit.record("holidays-imported", "holidays", added.size() + " added, " + changed.size() + " changed");
        }
        return new ImportReport(
                applied, added.size(), changed.size(), wanted.size() - added.size() - changed.size(), sheet.errors());
    }

    private static Map<LocalDate, String> wanted(CsvSheet sheet) {
        Map<LocalDate, String> wanted = new TreeMap<>();
        for (CsvSheet.Row row : sheet.rows()) {
            FieldCheck check = new FieldCheck();
            String title = Holidays.checkedTitle(check, row.cell("title"));
            Optional<LocalDate> day = JalaliText.parse(row.cell("day"));
            if (day.isEmpty()) {
                check.refuse("day-invalid", "day", "تاریخ درست نیست؛ نمونهٔ درست: ۱۴۰۵/۰۱/۱۳");
            } else if (wanted.put(day.get(), title == null ? "" : title) != null) {
                check.refuse("day-repeated", "day", "این روز در پرونده دو بار آمده است.");
            }
            sheet.refuse(row.line(), check.refusals());
        }
        return wanted;
    }
}
