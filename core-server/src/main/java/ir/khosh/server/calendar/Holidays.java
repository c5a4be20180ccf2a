package ir.khosh.server.calendar;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.server.shared.ReferenceTable;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.calendar.HolidayView;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The country's holidays, as administrators keep them. */
@Singleton
@Transactional
class Holidays {

    private static final int LONGEST_TITLE = 100;
    private final LongWorkSql sql;
    private final Audit audit;
    private final CurrentUser user;
    private final Event<HolidaysChanged> changed;
    private final Clock clock;

    @Inject
    Holidays(LongWorkSql sql, Audit audit, CurrentUser user, Event<HolidaysChanged> changed, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.user = user;
        this.changed = changed;
        this.clock = clock;
    }

    /** In the order of the days. */
    List<HolidayView> listHolidays(LocalDate from, LocalDate until) {
        return sql.list(
                "select day, title from holiday where day >= ? and day < ? order by day",
                row -> new HolidayView(row.getObject("day", LocalDate.class), row.getString("title")),
                from,
                until);
    }

    Outcome<HolidayView> put(LocalDate day, String title) {
        FieldCheck check = new FieldCheck();
        String line = checkedTitle(check, title);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        write(day, line);
        audit.record("holiday-set", "holiday:" + day, line);
        return Outcome.done(new HolidayView(day, line));
    }

    static String checkedTitle(FieldCheck check, String title) {
        return check.neededLine("title", title, 2, LONGEST_TITLE);
    }

    void write(LocalDate day, String title) {
        sql.update(
                "insert into holiday (day, title, changed_at, changed_by) values (?, ?, ?, ?) on duplicate key update"
                        + " title = values(title), changed_at = values(changed_at), changed_by = values(changed_by)",
                day,
                title,
                clock.instant(),
                user.username());
        changed.fire(new HolidaysChanged());
    }

    /** Harmless when there is none. */
    void remove(LocalDate day) {
        if (sql.update("delete from holiday where day = ?", day) > 0) {
            audit.record("holiday-removed", "holiday:" + day, null);
            changed.fire(new HolidaysChanged());
        }
    }

    /**
     * Those that the law fixes in the solar year; the lunar ones move and come by hand or by import. What an
     * administrator wrote for the same day stays.
     */
    void addSolar(int year) {
        for (ReferenceTable.Row row : ReferenceTable.load("solar-holidays.csv", "month", "day", "title")) {
            int month = Integer.parseInt(row.cell("month"));
            int day = Integer.parseInt(row.cell("day"));
            sql.update(
                    "insert ignore into holiday (day, title, changed_at, changed_by) values (?, ?, ?, ?)",
                    new JalaliDate(year, month, day).toLocalDate(),
                    row.cell("title"),
                    clock.instant(),
                    user.username());
        }
        audit.record("solar-holidays-added", "year:" + year, null);
        changed.fire(new HolidaysChanged());
    }
}
