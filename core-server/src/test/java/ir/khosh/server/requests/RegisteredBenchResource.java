package ir.khosh.server.requests;

import ir.khosh.wire.requests.NewAssignment;
import ir.khosh.wire.requests.NewDispatch;
import ir.khosh.wire.requests.NewRequest;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.Shift;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Put beside the application by the bench alone: requests registered and dispatched by the application, and as many copies
 * of the rows of one such request written by bare JDBC, each in one transaction. Several connections ask at once.
 */
@Path("bench/registered")
@RolesAllowed("OPERATOR")
@ApplicationScoped
public class RegisteredBenchResource {

    private static final int PLACES_OF_A_SHIFT = 50;

    @Resource(lookup = "java:app/jdbc/call-path")
    private DataSource pool;

    private DispatchedIntake atOnce;
    private RequestIntake intake;
    private RequestDispatch dispatch;
    private CopiedRequest template;

    protected RegisteredBenchResource() {}

    @Inject
    RegisteredBenchResource(DispatchedIntake atOnce, RequestIntake intake, RequestDispatch dispatch) {
        this.atOnce = atOnce;
        this.intake = intake;
        this.dispatch = dispatch;
    }

    /**
     * In one step, as one key of the desk does.
     *
     * @param first number of the first request, which no other call may use
     */
    @POST
    @Path("ours")
    public String ours(
            @QueryParam("first") int first,
            @QueryParam("rounds") int rounds,
            @QueryParam("region") long region,
            @QueryParam("contractor") long firstContractor,
            @QueryParam("contractors") int contractors) {
        String code = null;
        for (int i = first; i < first + rounds; i++) {
            code = atOnce.register(
                    new NewDispatch(wish(i, region), assignment(firstContractor, slot(i, contractors))),
                    UUID.randomUUID().toString());
        }
        return code;
    }

    /** In the two steps of an operator who asks the contractor in between. */
    @POST
    @Path("steps")
    public String steps(
            @QueryParam("first") int first,
            @QueryParam("rounds") int rounds,
            @QueryParam("region") long region,
            @QueryParam("contractor") long firstContractor,
            @QueryParam("contractors") int contractors) {
        String code = null;
        for (int i = first; i < first + rounds; i++) {
            code = intake.register(wish(i, region), UUID.randomUUID().toString());
            dispatch.assign(
                    code,
                    assignment(firstContractor, slot(i, contractors)),
                    UUID.randomUUID().toString());
        }
        return code;
    }

    @POST
    @Path("bare")
    public String bare(
            @QueryParam("first") int first,
            @QueryParam("rounds") int rounds,
            @QueryParam("contractor") long firstContractor,
            @QueryParam("contractors") int contractors,
            @QueryParam("template") String code)
            throws SQLException {
        CopiedRequest copied = template(code);
        for (int i = first; i < first + rounds; i++) {
            Slot slot = slot(i, contractors);
            try (Connection connection = pool.getConnection()) {
                // by statement: outside its own transactions the container keeps connections at autocommit
                execute(connection, "start transaction");
                copied.write(connection, i, firstContractor + slot.contractor(), slot.day(), slot.shift());
                execute(connection, "commit");
            }
        }
        return Integer.toString(rounds);
    }

    /** Read once, before any copy is written: a copy's answer tells the code of the first as well. */
    private synchronized CopiedRequest template(String code) throws SQLException {
        if (template == null) {
            try (Connection connection = pool.getConnection()) {
                template = CopiedRequest.read(connection, code);
            }
        }
        return template;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static NewAssignment assignment(long firstContractor, Slot slot) {
        return new NewAssignment(firstContractor + slot.contractor(), slot.day(), slot.shift(), true);
    }

    private record Slot(int contractor, LocalDate day, Shift shift) {}

    /** Each contractor's shifts one after the other, until each is full. */
    private static Slot slot(int number, int contractors) {
        int turn = number / (contractors * PLACES_OF_A_SHIFT);
        return new Slot(
                number % contractors,
                LocalDate.now().plusDays(2 + turn / Shift.values().length),
                Shift.values()[turn % Shift.values().length]);
    }

    private static NewRequest wish(int number, long region) {
        return new NewRequest(
                null,
                null,
                String.format("0914%07d", number),
                "مریم رضایی",
                "boiler-repair",
                region,
                "خیابان بهشتی، پلاک " + number % 97,
                null,
                Priority.NORMAL,
                null,
                null,
                "پکیج روشن نمی‌شود",
                null);
    }
}
