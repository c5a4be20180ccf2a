package ir.khosh.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who took which list, and how much of it. */
class ExportsIT {

    private final RunningServer server = RunningServer.shared();

    private List<String> taken(String username) throws SQLException {
        return DirectSql.to(server)
                .list(
                        "select concat(subject, ' ', detail) from audit_entry where action = 'list-exported'"
                                + " and username = ? order by id",
                        row -> row.getString(1),
                        username);
    }

    @Test
    void what_a_desktop_writes_is_in_the_audit_and_what_is_no_list_is_refused() throws SQLException {
        Api supervisor = server.as("list-taker", "SUPERVISOR", null);
        supervisor
                .post("/api/exports", Api.object().put("list", "penalties").put("rows", 12))
                .expecting(204);
        assertThat(taken("list-taker")).containsExactly("penalties 12 lines");

        supervisor
                .post("/api/exports", Api.object().put("list", "salaries").put("rows", -1))
                .expecting(422);
        assertThat(taken("list-taker")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "contractors", "contracts"})
    void what_the_server_writes_is_in_the_audit(String list) throws SQLException {
        List<String> before = taken("admin");
        long lines =
                server.admin().get("/api/" + list + "/export").text().lines().count() - 1;
        assertThat(taken("admin")).hasSize(before.size() + 1).last().isEqualTo(list + " " + lines + " lines");
    }
}
