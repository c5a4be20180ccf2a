package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.running.Api;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An operator whose answer was lost and who then changed the form, on the real server and database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmendedRegistrationIT {

    private JobDesk desk;
    private long contractor;

    @BeforeAll
    void open() {
        desk = new JobDesk("amend-op", "1187", "نطنز");
        contractor = desk.contractor("گرمای نطنز", "09130000187", true);
    }

    @Test
    void what_was_changed_after_the_registration_comes_into_the_same_request() {
        String key = UUID.randomUUID().toString();
        ObjectNode wish = wish("09121870001");
        String code = registered(wish, key);
        wish.put("address", "خیابان فردوسی، پلاک ۱۲").put("notes", "زنگ خراب است");
        assertThat(desk.operator.post("/api/requests", wish, key).code()).isEqualTo("idempotency-key-reused");
        JsonNode stored = desk.operator.get("/api/registrations/" + key).expect(200);
        assertThat(stored.path("trackingCode").asText()).isEqualTo(code);
        assertThat(stored.path("address").asText()).contains("بهشتی");

        JsonNode amended = desk.operator.put("/api/registrations/" + key, wish).expect(200);
        assertThat(amended.path("trackingCode").asText()).isEqualTo(code);
        assertThat(amended.path("address").asText()).contains("فردوسی");
        assertThat(amended.path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(amended.path("history").toString()).contains("درخواست اصلاح شد: نشانی، یادداشت");
        desk.operator.put("/api/registrations/" + key, wish).expect(200);
        assertThat(registered(wish, key)).as("sent once more").isEqualTo(code);
        assertThat(events(code, "amended")).isEqualTo(1);
        assertThat(desk.operator.get("/api/requests?text=09121870001").expect(200))
                .as("one request")
                .hasSize(1);
    }

    @Test
    void another_place_is_looked_at_anew_for_who_covers_it() {
        String key = UUID.randomUUID().toString();
        ObjectNode wish = wish("09121870002");
        String code = registered(wish, key);
        long elsewhere = new JobDesk("amend-op", "1187", "خور").city;

        JsonNode moved = desk.operator
                .put("/api/registrations/" + key, wish.put("regionId", elsewhere))
                .expect(200);
        assertThat(moved.path("trackingCode").asText()).isEqualTo(code);
        assertThat(moved.path("state").asText()).isEqualTo("NO_COVERAGE");
        JsonNode back = desk.operator
                .put("/api/registrations/" + key, wish.put("regionId", desk.city))
                .expect(200);
        assertThat(back.path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(back.path("dispatchFailure").isNull()).isTrue();
    }

    @Test
    void what_a_contractor_knows_of_and_what_is_wrong_is_not_amended() {
        String key = UUID.randomUUID().toString();
        ObjectNode wish = wish("09121870003");
        String code = registered(wish, key);
        assertThat(desk.operator
                        .put("/api/registrations/" + key, wish.deepCopy().put("address", ""))
                        .status())
                .isEqualTo(422);
        desk.offer(code, contractor);

        assertThat(desk.operator
                        .put("/api/registrations/" + key, wish.put("notes", "دیر رسید"))
                        .code())
                .isEqualTo("request-under-way");
        assertThat(desk.get(code).path("notes").isNull()).isTrue();
        assertThat(desk.operator.get("/api/registrations/no-such-key").status()).isEqualTo(404);
    }

    private ObjectNode wish(String phone) {
        return Api.object()
                .put("phone", phone)
                .put("displayName", "مریم رضایی")
                .put("serviceCode", JobDesk.SERVICE)
                .put("regionId", desk.city)
                .put("address", "خیابان بهشتی، پلاک ۷")
                .put("priority", "NORMAL");
    }

    private String registered(ObjectNode wish, String key) {
        return desk.operator
                .post("/api/requests", wish, key)
                .expect(201)
                .path("trackingCode")
                .asText();
    }

    private long events(String code, String event) {
        long count = 0;
        for (JsonNode line : desk.get(code).path("history")) {
            count += event.equals(line.path("event").asText()) ? 1 : 0;
        }
        return count;
    }
}
