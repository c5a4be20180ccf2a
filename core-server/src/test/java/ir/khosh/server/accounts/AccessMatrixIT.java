package ir.khosh.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every endpoint that the running server offers, tried without a token and with each role that is not allowed. */
class AccessMatrixIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final RunningServer server = RunningServer.shared();

    @Test
    void every_endpoint_refuses_nobody_and_every_wrong_role() {
        Map<String, Set<String>> decided = AccessMatrix.read();
        Map<String, Api> roles = Map.of(
                "OPERATOR", server.as("walker", "OPERATOR", "1004"),
                "SUPERVISOR", server.as("walking-boss", "SUPERVISOR", null),
                "ADMIN", server.admin());
        Map<String, Set<String>> undecided = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int refusals = 0;
        for (String endpoint : live()) {
            Set<String> allowed = decided.get(endpoint);
            if (allowed == null) {
                undecided.put(endpoint, Set.of("OPERATOR", "SUPERVISOR"));
            } else if (!allowed.contains(AccessMatrix.ANYBODY)) {
                refusals += expect(wrong, Api.nobody(server.url()), "nobody", endpoint, 401, "not-signed-in");
                for (String role : new TreeSet<>(roles.keySet())) {
                    if (!allowed.contains(role) && !allowed.contains(AccessMatrix.SIGNED_IN)) {
                        refusals += expect(wrong, roles.get(role), role, endpoint, 403, "not-allowed");
                    }
                }
            }
        }
        assertThat(undecided).as(AccessMatrix.advice(undecided)).isEmpty();
        assertThat(wrong).isEmpty();
        assertThat(refusals).isGreaterThan(50);
    }

    private static int expect(List<String> wrong, Api who, String name, String endpoint, int status, String code) {
        String[] words = endpoint.split(" ");
        Api.Answer answer = who.method(words[0], words[1].replace("{}", "1"));
        if (answer.status() != status || !code.equals(answer.code())) {
            wrong.add(endpoint + " for " + name + " gives " + answer.status() + " " + answer.code());
        }
        return 1;
    }

    private Set<String> live() {
        JsonNode paths =
                Api.nobody(server.url()).get("/openapi?format=json").json().path("paths");
        Set<String> live = new TreeSet<>();
        paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                live.add(AccessMatrix.endpoint(method.toUpperCase(Locale.ROOT), path.getKey()));
            }
        }));
        assertThat(live).hasSizeGreaterThan(30);
        return live;
    }
}
