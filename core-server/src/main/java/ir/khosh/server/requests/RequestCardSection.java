package ir.khosh.server.requests;

import ir.khosh.server.applicants.Applicants;
import ir.khosh.server.calls.CallerCardSection;
import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.server.regions.Regions;
import ir.khosh.server.requests.warranty.WarrantyTerm;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.calls.CallerCard.LiveWarranty;
import ir.khosh.wire.calls.CallerCard.OpenWork;
import ir.khosh.wire.calls.CallerCard.PastWork;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.Shift;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Open requests, live warranties and the latest past work of the people behind a number, in one statement. */
@Singleton
class RequestCardSection implements CallerCardSection {

    private static final String QUERY = """
            select r.*, c.name as contractor_name, c.phone as contractor_phone
            from (select applicant_id, tracking_code, state, service_code, region_id, address, registered_at,
                    finished_at, contractor_id, expected_day, expected_shift, paid_rial, warranty_until,
                    row_number() over (partition by applicant_id, finished_at is null
                        order by coalesce(finished_at, registered_at) desc) as recency,
                    count(*) over (partition by applicant_id) as total_jobs,
                    sum(paid_rial > 0 and finished_at >= ?) over (partition by applicant_id) as paid_jobs
                from service_request where applicant_id in (%s) and state <> 'CANCELLED') r
            left join contractor c on c.id = r.contractor_id
            where r.recency <= 5 or r.warranty_until > ?
            order by r.registered_at desc""";
    private final CallPathSql sql;
    private final Applicants applicants;
    private final Catalogue catalogue;
    private final Regions regions;
    private final Clock clock;

    @Inject
    RequestCardSection(CallPathSql sql, Applicants applicants, Catalogue catalogue, Regions regions, Clock clock) {
        this.sql = sql;
        this.applicants = applicants;
        this.catalogue = catalogue;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public Map<Long, Part> partsFor(Collection<Long> applicantIds) {
        Map<Long, Pile> piles = new HashMap<>();
        if (!applicantIds.isEmpty()) {
            Instant now = clock.instant();
            List<Object> values = new ArrayList<>();
            values.add(applicants.windowStart());
            values.addAll(applicantIds);
            values.add(LocalDate.ofInstant(now, JalaliDate.TEHRAN));
            sql.list(
                    QUERY.replace("%s", String.join(", ", Collections.nCopies(applicantIds.size(), "?"))),
                    row -> {
                        piles.computeIfAbsent(row.getLong("applicant_id"), id -> new Pile())
                                .add(row, now);
                        return true;
                    },
                    values.toArray());
        }
        Map<Long, Part> parts = new HashMap<>();
        piles.forEach((id, pile) -> parts.put(id, pile.toPart()));
        return parts;
    }

    private final class Pile {

        private final List<OpenWork> open = new ArrayList<>();
        private final List<LiveWarranty> warranties = new ArrayList<>();
        private final List<PastWork> past = new ArrayList<>();
        private int paidJobs;
        private int totalJobs;

        void add(ResultSet row, Instant now) throws SQLException {
            paidJobs = row.getInt("paid_jobs");
            totalJobs = row.getInt("total_jobs");
            String code = row.getString("tracking_code");
            String title = catalogue.nameOf(row.getString("service_code"));
            String contractor = row.getString("contractor_name");
            String stateTitle = RequestTitles.title(RequestState.valueOf(row.getString("state")));
            Instant finishedAt = Sql.instant(row, "finished_at");
            if (finishedAt == null) {
                open.add(new OpenWork(
                        "REQUEST",
                        code,
                        title,
                        stateTitle,
                        contractor,
                        row.getString("contractor_phone"),
                        row.getObject("expected_day", LocalDate.class),
                        shiftTitle(row.getString("expected_shift")),
                        regions.pathOf(row.getLong("region_id")) + "، " + row.getString("address"),
                        Sql.instant(row, "registered_at")));
                return;
            }
            if (row.getInt("recency") <= 5) {
                past.add(new PastWork(code, title, stateTitle, contractor, finishedAt, row.getLong("paid_rial")));
            }
            LocalDate warrantyUntil = row.getObject("warranty_until", LocalDate.class);
            if (WarrantyTerm.covers(warrantyUntil, now)) {
                warranties.add(new LiveWarranty(
                        code, title, contractor, warrantyUntil, WarrantyTerm.daysLeft(warrantyUntil, now)));
            }
        }

        Part toPart() {
            return new Part(open, warranties, past, paidJobs, totalJobs);
        }
    }

    private static String shiftTitle(String shift) {
        return shift == null ? null : ShiftSlot.hoursTitle(Shift.valueOf(shift));
    }
}
