package ir.khosh.server.requests;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.regions.Regions;
import ir.khosh.server.requests.dispatch.SlotChoice;
import ir.khosh.wire.requests.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Put beside the application by the bench alone: our ranking, and its query by bare JDBC on one connection as its peer. */
@Path("bench/ranking")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("OPERATOR")
@ApplicationScoped
public class RankingBenchResource {

    private static final String COLUMNS =
            "select c.id, c.name, c.phone, c.standing, c.capacity_per_shift, c.licensed, c.score,"
                    + " c.finished_jobs, c.last_job_at, c.blocked_from from (";
    private static final String CONTRACTORS =
            ") x straight_join contractor c on c.id = x.contractor_id where c.standing <> 'ENDED'";
    private static final String ORDER =
            " order by c.standing = 'ACTIVE' desc, c.licensed desc, c.last_job_at, c.id limit ";
    private static final String WHO_COVER_AND_CAN =
            "select distinct o.contractor_id from contractor_offer o where o.service_code = ? and o.region_id in (%s)";
    private static final String WHO_CAN_ELSEWHERE =
            "select distinct contractor_id from (select o.contractor_id from region g straight_join contractor_offer o"
                    + " on o.service_code = ? and o.region_id = g.id where g.province_id = ?"
                    + " and not exists (select 1 from contractor_region h where h.contractor_id = o.contractor_id"
                    + " and h.region_id in (%s)) limit 60) sample";
    private static final String WHO_COVER_AND_CANNOT =
            "select distinct contractor_id from (select r.contractor_id from contractor_region r"
                    + " where r.region_id in (%s) and not exists (select 1 from contractor_service s"
                    + " where s.contractor_id = r.contractor_id and s.service_code = ?) limit 60) sample";

    @Resource(lookup = "java:app/jdbc/call-path")
    private DataSource pool;

    private CandidateRanking ranking;
    private SlotChoice slotChoice;
    private Regions regions;
    private Clock clock;

    protected RankingBenchResource() {}

    @Inject
    RankingBenchResource(CandidateRanking ranking, SlotChoice slotChoice, Regions regions, Clock clock) {
        this.ranking = ranking;
        this.slotChoice = slotChoice;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * @param questions each with {@code service}, {@code region}, {@code priority}
     * @return for each the nanoseconds of our ranking and of the bare query, and how many contenders it had
     */
    @POST
    public List<List<Long>> rank(JsonNode questions) throws SQLException {
        List<List<Long>> answers = new ArrayList<>();
        try (Connection connection = pool.getConnection()) {
            for (JsonNode question : questions) {
                // in turn, so that none always finds what the other has just read
                boolean oursFirst = answers.size() % 2 == 0;
                long bare = oursFirst ? 0 : bare(connection, question);
                long started = System.nanoTime();
                int ours = ranking.rank(
                                question.path("service").asText(),
                                question.path("region").asLong(),
                                Priority.valueOf(question.path("priority").asText()),
                                null,
                                null)
                        .orThrow()
                        .size();
                long took = System.nanoTime() - started;
                answers.add(List.of(took, oursFirst ? bare(connection, question) : bare, (long) ours));
            }
        }
        return answers;
    }

    private long bare(Connection connection, JsonNode question) throws SQLException {
        String service = question.path("service").asText();
        List<Long> places = regions.selfAndAbove(question.path("region").asLong());
        Long province = places.get(places.size() - 1);
        List<ShiftSlot> slots =
                slotChoice.slotsFor(Priority.valueOf(question.path("priority").asText()), null, null, clock.instant());
        String marks = marks(places.size());
        long started = System.nanoTime();
        Set<Long> ids = new LinkedHashSet<>();
        read(connection, ids, WHO_COVER_AND_CAN.formatted(marks), 200, service, places);
        read(connection, ids, WHO_CAN_ELSEWHERE.formatted(marks), 7, service, province, places);
        read(connection, ids, WHO_COVER_AND_CANNOT.formatted(marks), 3, places, service);
        if (!ids.isEmpty()) {
            fetch(
                    connection,
                    new LinkedHashSet<>(),
                    "select contractor_id, day, shift, booked from contractor_shift where contractor_id in ("
                            + marks(ids.size()) + ") and day between ? and ?",
                    ids,
                    slots.get(0).day(),
                    slots.get(slots.size() - 1).day());
        }
        return System.nanoTime() - started;
    }

    private static void read(Connection connection, Set<Long> ids, String among, int most, Object... values)
            throws SQLException {
        fetch(connection, ids, COLUMNS + among + CONTRACTORS + ORDER + most, values);
    }

    private static void fetch(Connection connection, Set<Long> ids, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 0;
            for (Object value : values) {
                for (Object one : value instanceof Iterable<?> many ? many : List.of(value)) {
                    statement.setObject(++place, one);
                }
            }
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    ids.add(row.getLong(1));
                    for (int column = 2; column <= columns; column++) {
                        row.getObject(column);
                    }
                }
            }
        }
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }
}
