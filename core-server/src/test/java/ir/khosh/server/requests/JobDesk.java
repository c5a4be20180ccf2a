package ir.khosh.server.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** An operator, a supervisor and a city of their own at the running server, for tests of whole jobs. */
final class JobDesk {

    static final String SERVICE = "boiler-repair";
    static final String CAUSE = "circuit-board";
    final RunningServer server = RunningServer.shared();
    final Api admin = server.admin();
    final Api operator;
    final Api supervisor;
    final DirectSql sql;
    final long city;

    /** @param name of the operator and, with a suffix, of the supervisor; at most 20 letters */
    JobDesk(String name, String extension, String city) {
        operator = server.as(name, "OPERATOR", extension);
        supervisor = server.as(name + "-sup", "SUPERVISOR", null);
        try {
            sql = DirectSql.toShared();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        this.city = cityOf(city);
    }

    private long cityOf(String name) {
        for (JsonNode region :
                operator.get("/api/regions?limit=20&text=" + Api.encoded(name)).expect(200)) {
            if (region.path("kind").asText().equals("CITY")
                    && region.path("name").asText().equals(name)) {
                return region.path("id").asLong();
            }
        }
        throw new AssertionError("no such city: " + name);
    }

    long contractor(String name, String phone, boolean licensed) {
        ObjectNode body = Api.object()
                .put("name", name)
                .put("phone", phone)
                .put("capacityPerShift", 20)
                .put("licensed", licensed);
        body.putArray("serviceCodes").add(SERVICE);
        body.putArray("regionIds").add(city);
        return admin.post("/api/contractors", body).expect(201).path("id").asLong();
    }

    String register(String phone) {
        return register(phone, null);
    }

    /** @param applicant null for somebody new */
    String register(String phone, Long applicant) {
        ObjectNode wish = Api.object()
                .put("phone", phone)
                .put("displayName", "مریم رضایی")
                .put("serviceCode", SERVICE)
                .put("regionId", city)
                .put("address", "خیابان بهشتی، پلاک ۷")
                .put("priority", "NORMAL");
        if (applicant != null) {
            wish.put("applicantId", applicant);
        }
        return operator.post("/api/requests", wish, UUID.randomUUID().toString())
                .expect(201)
                .path("trackingCode")
                .asText();
    }

    JsonNode candidate(long contractor) {
        for (JsonNode each : operator.get("/api/dispatch/candidates?service=" + SERVICE + "&region=" + city)
                .expect(200)) {
            if (each.path("contractorId").asLong() == contractor) {
                return each;
            }
        }
        throw new AssertionError("not among the candidates: " + contractor);
    }

    JsonNode offer(String code, long contractor) {
        return assign(code, contractor, false);
    }

    JsonNode accepted(String code, long contractor) {
        return assign(code, contractor, true);
    }

    private JsonNode assign(String code, long contractor, boolean accepted) {
        JsonNode place = candidate(contractor);
        return operator.post(
                        path(code) + "/assignments",
                        Api.object()
                                .put("contractorId", contractor)
                                .put("day", place.path("day").asText())
                                .put("shift", place.path("shift").asText())
                                .put("acceptedByPhone", accepted),
                        UUID.randomUUID().toString())
                .expect(200);
    }

    /** @param step such as {@code start}; {@code body} null for none */
    Api.Answer step(String code, String step, ObjectNode body) {
        return operator.post(path(code) + "/" + step, body == null ? Api.object() : body);
    }

    JsonNode get(String code) {
        return operator.get(path(code)).expect(200);
    }

    String state(String code) {
        return get(code).path("state").asText();
    }

    /** Accepted, done and paid in cash. */
    String finished(String phone, Long applicant, long contractor, long paid) {
        String code = register(phone, applicant);
        accepted(code, contractor);
        step(code, "finish", Api.object().put("causeCode", CAUSE).put("paidRial", paid))
                .expect(200);
        return code;
    }

    static String path(String code) {
        return "/api/requests/" + code;
    }

    static ObjectNode lines(String kind, String title, long unit) {
        ObjectNode body = Api.object();
        body.putArray("lines")
                .addObject()
                .put("kind", kind)
                .put("title", title)
                .put("quantity", 1)
                .put("unitRial", unit);
        return body;
    }

    static List<String> events(JsonNode request) {
        return StreamSupport.stream(request.path("history").spliterator(), false)
                .map(line -> line.path("event").asText())
                .toList();
    }

    /** The newest text of this template about this subject. */
    String text(String template, String subject) {
        return sql.find(
                        "select text from outbox where template = ? and subject = ? order by id desc limit 1",
                        row -> row.getString(1),
                        template,
                        subject)
                .orElseThrow(() -> new AssertionError("no notice " + template + " about " + subject));
    }

    List<String> templates(String subject) {
        return sql.list("select template from outbox where subject = ? order by id", row -> row.getString(1), subject);
    }

    /** A text from somebody's phone, as the provider hands it on. */
    void texts(String from, String text) {
        try {
            String secret = Files.readString(server.state().resolve("server/secrets/callback.secret"))
                    .strip();
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/api/inbound/sms"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Khosh-Secret", secret)
                    .POST(HttpRequest.BodyPublishers.ofString("from=" + from + "&to=3000&message=" + Api.encoded(text)
                            + "&messageid=" + UUID.randomUUID()))
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .statusCode();
            if (status != 204) {
                throw new AssertionError("the text was answered with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The newest reply to a number. */
    String reply(String phone) {
        return sql
                .list(
                        "select text from outbox where template like 'inbound-%' and phone = ? order by id desc limit 1",
                        row -> row.getString(1), phone)
                .stream()
                .findFirst()
                .orElse("");
    }

    long balance(String account) {
        return sql.find(
                        "select coalesce(sum(rial), 0) from ledger_posting where account = ?",
                        row -> row.getLong(1),
                        account)
                .orElseThrow();
    }
}
