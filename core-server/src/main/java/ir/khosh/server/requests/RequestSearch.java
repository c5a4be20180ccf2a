package ir.khosh.server.requests;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.server.regions.Regions;
import ir.khosh.server.requests.promises.DueState;
import ir.khosh.server.shared.CsvText;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.requests.RequestLine;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.Shift;
import ir.khosh.wire.session.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds requests by what people remember of them; writes what was found as a table. */
@Singleton
class RequestSearch {

    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 50_000;
    private static final String QUERY = "select r.tracking_code, r.state, r.service_code, r.region_id, p.display_name,"
            + " r.phone, c.name as contractor_name, r.expected_day, r.expected_shift, r.registered_at, r.finished_at,"
            + " r.owner, r.respond_due, r.responded_at, r.finish_due from service_request r join applicant p on p.id = r.applicant_id"
            + " left join contractor c on c.id = r.contractor_id where ";
    private final LongWorkSql sql;
    private final Catalogue catalogue;
    private final Regions regions;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    @Inject
    RequestSearch(LongWorkSql sql, Catalogue catalogue, Regions regions, CurrentUser user, Audit audit, Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.regions = regions;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Fifty a page, newest first; what waits without coverage is listed the longest waiting first.
     *
     * @param page from 1
     */
    List<RequestLine> find(RequestFilter filter, int page) {
        return list(filter, "limit " + PAGE + " offset " + (long) (page - 1) * PAGE);
    }

    /** The same, and late now. */
    RequestFilter overdue(RequestFilter filter) {
        return filter.onlyOverdueAt(clock.instant());
    }

    /** As CSV; at most fifty thousand lines. What was taken out is written down. */
    String export(RequestFilter filter) {
        CsvText csv = new CsvText(
                "کد رهگیری",
                "وضعیت",
                "خدمت",
                "محدوده",
                "متقاضی",
                "تلفن",
                "پیمانکار",
                "روز مراجعه",
                "نوبت",
                "ثبت",
                "پایان");
        List<RequestLine> lines = list(filter, "limit " + MOST_EXPORTED);
        lines.forEach(line -> csv.line(
                line.trackingCode(),
                line.stateTitle(),
                line.serviceName(),
                line.regionPath(),
                line.applicantName(),
                line.phone(),
                line.contractorName(),
                line.day() == null ? null : JalaliDate.of(line.day()).shortText(),
                line.shift() == null ? null : ShiftSlot.hoursTitle(line.shift()),
                moment(line.registeredAt()),
                moment(line.finishedAt())));
        audit.record("requests-exported", "requests", lines.size() + " lines");
        return csv.toString();
    }

    private List<RequestLine> list(RequestFilter filter, String limit) {
        boolean queue = filter.state() == RequestState.NO_COVERAGE;
        return sql.list(
                QUERY + filter.condition() + " order by r.registered_at" + (queue ? " " : " desc, r.id desc ") + limit,
                this::line,
                filter.values());
    }

    private RequestLine line(ResultSet row) throws SQLException {
        RequestState state = RequestState.valueOf(row.getString("state"));
        String phone = row.getString("phone");
        Optional<DueState> due = DueReading.stateOf(row, clock.instant());
        return new RequestLine(
                row.getString("tracking_code"),
                state,
                RequestTitles.title(state),
                catalogue.nameOf(row.getString("service_code")),
                regions.pathOf(row.getLong("region_id")),
                row.getString("display_name"),
                user.role() == Role.SUPERVISOR ? phone : new PhoneNumber(phone).masked(),
                row.getString("contractor_name"),
                row.getObject("expected_day", LocalDate.class),
                Optional.ofNullable(row.getString("expected_shift"))
                        .map(Shift::valueOf)
                        .orElse(null),
                Sql.instant(row, "registered_at"),
                Sql.instant(row, "finished_at"),
                row.getString("owner"),
                due.map(DueState::dueAt).orElse(null),
                due.map(each -> each.name().name()).orElse(null));
    }

    private static String moment(Instant at) {
        return at == null ? null : RequestTitles.moment(at);
    }
}
