package ir.khosh.server.calls;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.wire.agents.SeatView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The exchange's phones and whose they are, for who gives them out. Empty while no exchange is known. */
@Path("seats")
@ApplicationScoped
@RolesAllowed("ADMIN")
@Produces(MediaType.APPLICATION_JSON)
public class SeatsResource {

    private Floor floor;
    private CallPathSql sql;

    protected SeatsResource() {}

    @Inject
    SeatsResource(Floor floor, CallPathSql sql) {
        this.floor = floor;
        this.sql = sql;
    }

    @GET
    public List<SeatView> list() {
        Map<String, String> owners = new HashMap<>();
        sql.list(
                "select extension, username from user_account where extension is not null",
                row -> owners.put(row.getString("extension"), row.getString("username")));
        return floor.exchange().map(link -> link.access().extensions()).orElse(List.of()).stream()
                .map(seat -> new SeatView(seat.value(), owners.get(seat.value())))
                .toList();
    }
}
