package ir.khosh.server.contractors;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.requests.Shift;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who could be thought of for a job: those who cover and can, and a few who only cover or only can. */
@Singleton
public class ContenderList {

    private static final int MOST_FIT = 200;
    private static final int MOST_ELSEWHERE = 7;
    private static final int MOST_OF_ANOTHER_TRADE = 3;
    private static final String COLUMNS =
            "select c.id, c.name, c.phone, c.standing, c.capacity_per_shift, c.licensed, c.score,"
                    + " c.finished_jobs, c.last_job_at, c.blocked_from, %s as covers, %s as skilled from %s where %s"
                    + " order by c.standing = 'ACTIVE' desc, c.licensed desc, c.last_job_at, c.id limit %d";
    private static final String SKILLED =
            "exists (select 1 from contractor_service s where s.contractor_id = c.id and s.service_code = ?)";
    private static final String COVERS =
            "exists (select 1 from contractor_region r where r.contractor_id = c.id and r.region_id in (%s))";
    private static final String IS_OPEN = "c.standing <> 'ENDED'";
    /** Found through the small tables before any contractor is read: left alone the database reads all of them. */
    private static final String AMONG = "(%s) x straight_join contractor c on c.id = x.contractor_id";

    // of those who could not have the job a few are shown, with the reason: out of the first that are found
    private static final int SAMPLE = 60;

    private static final String WHO_COVER_AND_CAN =
            "select distinct o.contractor_id from contractor_offer o where o.service_code = ? and o.region_id in (%s)";
    /** Ends at the first that is found. */
    private static final String COVERED = "select 1 from contractor_offer o straight_join contractor c"
            + " on c.id = o.contractor_id where o.service_code = ? and o.region_id in (%s)"
            + " and c.standing = 'ACTIVE' and coalesce(c.blocked_from > ?, true) limit 1";

    private static final String WHO_CAN_ELSEWHERE =
            "select distinct contractor_id from (select o.contractor_id from region g straight_join contractor_offer o"
                    + " on o.service_code = ? and o.region_id = g.id where g.province_id = ?"
                    + " and not exists (select 1 from contractor_region h where h.contractor_id = o.contractor_id"
                    + " and h.region_id in (%s)) limit " + SAMPLE + ") sample";
    private static final String WHO_COVER_AND_CANNOT =
            "select distinct contractor_id from (select r.contractor_id from contractor_region r"
                    + " where r.region_id in (%s) and not exists (select 1 from contractor_service s"
                    + " where s.contractor_id = r.contractor_id and s.service_code = ?) limit " + SAMPLE + ") sample";

    private final CallPathSql sql;
    private final Standards standards;
    private final Clock clock;

    @Inject
    ContenderList(CallPathSql sql, Standards standards, Clock clock) {
        this.sql = sql;
        this.standards = standards;
        this.clock = clock;
    }

    /** Whether anybody in good standing covers the place and can do the service, whenever it may be. */
    public boolean isCovered(String serviceCode, List<Long> regionAndAbove) {
        return sql.find(
                        String.format(COVERED, marks(regionAndAbove)),
                        row -> true,
                        values(List.of(serviceCode), regionAndAbove, List.of(today())))
                .isPresent();
    }

    /**
     * @param regionAndAbove the job's region first, its province last
     * @param slots the shifts whose bookings matter
     */
    public List<Contender> listContenders(String serviceCode, List<Long> regionAndAbove, List<ShiftSlot> slots) {
        return sql.onOneConnection(() -> withBookings(contenders(serviceCode, regionAndAbove), slots));
    }

    private Map<Long, Row> contenders(String serviceCode, List<Long> regionAndAbove) {
        Long province = regionAndAbove.get(regionAndAbove.size() - 1);
        String places = marks(regionAndAbove);
        Map<Long, Row> rows = new LinkedHashMap<>();
        collect(
                rows,
                query("true", "true", among(WHO_COVER_AND_CAN, places), IS_OPEN, MOST_FIT),
                values(List.of(serviceCode), regionAndAbove));
        collect(
                rows,
                query("false", "true", among(WHO_CAN_ELSEWHERE, places), IS_OPEN, MOST_ELSEWHERE),
                values(List.of(serviceCode, province), regionAndAbove));
        collect(
                rows,
                query("true", "false", among(WHO_COVER_AND_CANNOT, places), IS_OPEN, MOST_OF_ANOTHER_TRADE),
                values(regionAndAbove, List.of(serviceCode)));
        return rows;
    }

    /** This one contractor as they stand now, without what is booked; empty when there is none. */
    public Optional<Contender> findContender(long id, String serviceCode, List<Long> regionAndAbove) {
        return one("", id, serviceCode, regionAndAbove);
    }

    /** The same, and locked until the transaction ends, as by {@link ShiftRoom#lock}. */
    public Optional<Contender> lockContender(long id, String serviceCode, List<Long> regionAndAbove) {
        return one(" for update", id, serviceCode, regionAndAbove);
    }

    private Optional<Contender> one(String lock, long id, String serviceCode, List<Long> regionAndAbove) {
        Map<Long, Row> rows = new LinkedHashMap<>();
        collect(
                rows,
                query(covers(regionAndAbove), SKILLED, "contractor c", "c.id = ?", 1) + lock,
                values(regionAndAbove, List.of(serviceCode), List.of(id)));
        return withBookings(rows, List.of()).stream().findFirst();
    }

    private void collect(Map<Long, Row> rows, String query, Object[] values) {
        sql.list(query, ContenderList::row, values).forEach(row -> rows.putIfAbsent(row.contender.id(), row));
    }

    private List<Contender> withBookings(Map<Long, Row> rows, List<ShiftSlot> slots) {
        if (!rows.isEmpty() && !slots.isEmpty()) {
            LocalDate first =
                    slots.stream().map(ShiftSlot::day).min(LocalDate::compareTo).orElseThrow();
            LocalDate last =
                    slots.stream().map(ShiftSlot::day).max(LocalDate::compareTo).orElseThrow();
            sql.list(
                    "select contractor_id, day, shift, booked from contractor_shift where contractor_id in ("
                            + marks(rows.keySet()) + ") and day between ? and ?",
                    row -> rows.get(row.getLong("contractor_id"))
                            .booked
                            .put(
                                    new ShiftSlot(
                                            row.getObject("day", LocalDate.class),
                                            Shift.valueOf(row.getString("shift"))),
                                    row.getInt("booked")),
                    values(rows.keySet(), List.of(first, last)));
        }
        Map<Long, List<StandardGap>> gaps = gaps(rows);
        return rows.values().stream()
                .map(row -> row.complete(gaps.getOrDefault(row.contender.id(), List.of())))
                .toList();
    }

    /** Only for those whose day has come, who are few. */
    private Map<Long, List<StandardGap>> gaps(Map<Long, Row> rows) {
        LocalDate today = today();
        List<Long> blocked = rows.values().stream()
                .filter(row -> row.blockedFrom != null && !row.blockedFrom.isAfter(today))
                .map(row -> row.contender.id())
                .toList();
        return standards.gapsOf(blocked, today);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN);
    }

    private static String query(String covers, String skilled, String from, String condition, int limit) {
        return String.format(COLUMNS, covers, skilled, from, condition, limit);
    }

    private static String among(String ids, Object... parts) {
        return String.format(AMONG, String.format(ids, parts));
    }

    private static String covers(Collection<Long> regions) {
        return String.format(COVERS, marks(regions));
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static Object[] values(Collection<?>... parts) {
        return Stream.of(parts).flatMap(Collection::stream).toArray();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Contender(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("phone"),
                        row.getBoolean("covers"),
                        row.getBoolean("skilled"),
                        Standing.valueOf(row.getString("standing")),
                        row.getInt("capacity_per_shift"),
                        Map.of(),
                        row.getBoolean("licensed"),
                        row.getObject("score", Integer.class),
                        row.getInt("finished_jobs"),
                        Sql.instant(row, "last_job_at"),
                        List.of()),
                row.getObject("blocked_from", LocalDate.class),
                new HashMap<>());
    }

    private record Row(Contender contender, LocalDate blockedFrom, Map<ShiftSlot, Integer> booked) {

        Contender complete(List<StandardGap> gaps) {
            return contender.with(booked, gaps);
        }
    }
}
