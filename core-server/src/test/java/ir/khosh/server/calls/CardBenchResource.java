package ir.khosh.server.calls;

import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.applicants.AddressView;
import ir.khosh.wire.applicants.ApplicantClass;
import ir.khosh.wire.applicants.ApplicantView;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;

/** Put beside the application by the bench alone: our card and look-up, and the same SQL by bare JDBC as their peer. */
@Path("bench")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("OPERATOR")
@ApplicationScoped
public class CardBenchResource {

    private static final String PEOPLE = "select a.id, a.display_name, a.national_id is not null as identified,"
            + " a.override_class, a.override_reason, a.note from applicant_phone p join applicant a on a.id ="
            + " p.applicant_id where p.phone = ? order by p.last_used_at desc, a.id desc limit 10";
    private static final String PHONES = "select applicant_id, phone from applicant_phone where applicant_id in (?)"
            + " order by uses desc, last_used_at desc";
    private static final String ADDRESSES = "select id, applicant_id, region_id, text, postcode, last_used_at from"
            + " applicant_address where applicant_id in (?) order by last_used_at desc, id desc limit 50";
    private static final String COUNTS = "select applicant_id, sum(paid_rial > 0 and finished_at >= ?),"
            + " count(finished_at), count(*) from service_request where applicant_id in (?) group by applicant_id";
    private static final String WORK = """
            select r.*, c.name as contractor_name, c.phone as contractor_phone
            from (select applicant_id, tracking_code, state, service_code, region_id, address, registered_at,
                    finished_at, contractor_id, expected_day, expected_shift, paid_rial, warranty_until,
                    row_number() over (partition by applicant_id, finished_at is null
                        order by coalesce(finished_at, registered_at) desc) as recency,
                    count(*) over (partition by applicant_id) as total_jobs,
                    sum(paid_rial > 0 and finished_at >= ?) over (partition by applicant_id) as paid_jobs
                from service_request where applicant_id in (?)) r
            left join contractor c on c.id = r.contractor_id
            where r.recency <= 5 or r.warranty_until > ?
            order by r.registered_at desc""";
    private static final LocalDateTime SINCE = LocalDateTime.of(2025, 11, 22, 0, 0);

    @Resource(lookup = "java:app/jdbc/call-path")
    private DataSource pool;

    private CallerCardComposer composer;

    protected CardBenchResource() {}

    @Inject
    CardBenchResource(CallerCardComposer composer) {
        this.composer = composer;
    }

    /** Cards a second, ours and bare, for the same random numbers out of {@code people}. */
    @GET
    @Path("card")
    public Map<String, Double> card(
            @QueryParam("rounds") int rounds, @QueryParam("people") int people, @QueryParam("seed") long seed)
            throws SQLException {
        Random random = new Random(seed);
        List<String> numbers = random.ints(rounds, 1, people + 1)
                .mapToObj(CardBenchResource::number)
                .toList();
        long started = System.nanoTime();
        int bareFound = 0;
        try (Connection connection = pool.getConnection()) {
            for (String number : numbers) {
                bareFound += bareCard(connection, number);
            }
        }
        long middle = System.nanoTime();
        int found = 0;
        for (String number : numbers) {
            found += composer.compose(new PhoneNumber(number)).card().people().size();
        }
        long ended = System.nanoTime();
        if (found != rounds || bareFound < rounds) {
            throw new IllegalStateException("found " + found + " and " + bareFound + " of " + rounds);
        }
        return Map.of("bare", rounds * 1e9 / (middle - started), "ours", rounds * 1e9 / (ended - middle));
    }

    /** The look-up of GET /api/applicants as one would write it by hand. */
    @GET
    @Path("lookup")
    public List<ApplicantView> lookup(@QueryParam("phone") String phone) throws SQLException {
        List<ApplicantView> found = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement people = connection.prepareStatement(PEOPLE)) {
            people.setString(1, phone);
            try (ResultSet row = people.executeQuery()) {
                while (row.next()) {
                    long id = row.getLong(1);
                    read(connection, COUNTS, SINCE, id);
                    found.add(new ApplicantView(
                            id,
                            row.getString(2),
                            ApplicantClass.CUSTOMER,
                            ApplicantClass.CUSTOMER,
                            "",
                            false,
                            phones(connection, id),
                            addresses(connection, id),
                            row.getString(6)));
                }
            }
        }
        return found;
    }

    static String number(int person) {
        return String.format("0912%07d", person);
    }

    private static int bareCard(Connection connection, String number) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement people = connection.prepareStatement(PEOPLE)) {
            people.setString(1, number);
            try (ResultSet row = people.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                    row.getString(2);
                    row.getString(6);
                }
            }
        }
        int rows = 0;
        for (Long id : ids) {
            rows += read(connection, PHONES, id)
                    + read(connection, ADDRESSES, id)
                    + read(connection, COUNTS, SINCE, id)
                    + read(connection, WORK, SINCE, id, SINCE.toLocalDate());
        }
        return rows;
    }

    private static int read(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                int rows = 0;
                for (; row.next(); rows++) {
                    for (int column = 1; column <= columns; column++) {
                        row.getObject(column);
                    }
                }
                return rows;
            }
        }
    }

    private static List<String> phones(Connection connection, long id) throws SQLException {
        List<String> phones = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PHONES)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    phones.add(row.getString(2));
                }
            }
        }
        return phones;
    }

    private static List<AddressView> addresses(Connection connection, long id) throws SQLException {
        List<AddressView> addresses = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ADDRESSES)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    addresses.add(new AddressView(
                            row.getLong(1),
                            row.getLong(3),
                            "",
                            row.getString(4),
                            row.getString(5),
                            row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
                }
            }
        }
        return addresses;
    }
}
