package ir.khosh.server.requests;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.server.regions.Regions;
import ir.khosh.server.requests.warranty.WarrantyTerm;
import ir.khosh.values.TrackingCode;
import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.RequestView;
import ir.khosh.wire.requests.RequestView.AssignmentView;
import ir.khosh.wire.requests.RequestView.HistoryEntry;
import ir.khosh.wire.requests.RequestView.Progress;
import ir.khosh.wire.requests.Shift;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One request as people see it, with its history, its progress and what the reader may do. */
@Singleton
class RequestReading {

    private static final String QUERY = """
            select r.*, p.display_name, a.id as assignment_id, a.contractor_id as asked_id,
                a.state as assignment_state, a.day, a.shift, coalesce(a.decided_at, a.offered_at) as assignment_at,
                a.reason, c.name as contractor_name, c.phone as contractor_phone, f.tracking_code as first_code
            from service_request r
            join applicant p on p.id = r.applicant_id
            left join assignment a on a.current_for = r.id
            left join contractor c on c.id = a.contractor_id
            left join service_request f on f.id = r.repeat_of
            where r.tracking_code = ?""";
    private final CallPathSql sql;
    private final Catalogue catalogue;
    private final Regions regions;
    private final ProgressReading progress;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    RequestReading(
            CallPathSql sql,
            Catalogue catalogue,
            Regions regions,
            ProgressReading progress,
            CurrentUser user,
            Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.regions = regions;
        this.progress = progress;
        this.user = user;
        this.clock = clock;
    }

    /** For the signed-in person. */
    RequestView getRequest(String trackingCode) {
        return getRequest(trackingCode, Actor.of(user.role()));
    }

    /** The oldest line of history first. */
    RequestView getRequest(String trackingCode, Actor reader) {
        TrackingCode code = TrackingCode.parse(trackingCode).orElseThrow(RequestNotFound::new);
        List<HistoryEntry> history = sql.list(
                "select e.at, e.event, e.title, e.by_username, u.display_name from request_event e"
                        + " join service_request r on r.id = e.request_id"
                        + " left join user_account u on u.username = e.by_username"
                        + " where r.tracking_code = ? order by e.at, e.id",
                row -> new HistoryEntry(
                        Sql.instant(row, "at"),
                        row.getString("event"),
                        row.getString("title"),
                        Objects.requireNonNullElse(
                                row.getString("display_name"), RequestTitles.author(row.getString("by_username")))),
                code.value());
        return sql.find(QUERY, row -> view(row, history, reader), code.value()).orElseThrow(RequestNotFound::new);
    }

    private RequestView view(ResultSet row, List<HistoryEntry> history, Actor reader) throws SQLException {
        RequestState state = RequestState.valueOf(row.getString("state"));
        String service = row.getString("service_code");
        long region = row.getLong("region_id");
        LocalDate warrantyUntil = day(row, "warranty_until");
        Progress known = progress.of(row);
        return new RequestView(
                row.getString("tracking_code"),
                state,
                RequestTitles.title(state),
                service,
                catalogue.nameOf(service),
                region,
                regions.pathOf(region),
                row.getString("address"),
                row.getString("postcode"),
                Priority.valueOf(row.getString("priority")),
                day(row, "wished_day"),
                shift(row, "wished_shift"),
                row.getString("notes"),
                row.getString("asset"),
                row.getLong("applicant_id"),
                row.getString("display_name"),
                row.getString("phone"),
                row.getString("call_id"),
                row.getString("dialled"),
                assignment(row),
                row.getString("dispatch_failure"),
                Sql.instant(row, "registered_at"),
                Sql.instant(row, "finished_at"),
                warrantyUntil,
                history,
                known,
                actions(reader, state, warrantyUntil, known));
    }

    private List<JobAction> actions(Actor reader, RequestState state, LocalDate warrantyUntil, Progress known) {
        return JobActions.actionsFor(
                reader, state, WarrantyTerm.covers(warrantyUntil, clock.instant()), known.surveyScore() != null);
    }

    private static AssignmentView assignment(ResultSet row) throws SQLException {
        long id = row.getLong("assignment_id");
        if (row.wasNull()) {
            return null;
        }
        return new AssignmentView(
                id,
                row.getLong("asked_id"),
                row.getString("contractor_name"),
                row.getString("contractor_phone"),
                row.getString("assignment_state"),
                day(row, "day"),
                shift(row, "shift"),
                Sql.instant(row, "assignment_at"),
                row.getString("reason"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Shift shift(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Shift::valueOf).orElse(null);
    }
}
