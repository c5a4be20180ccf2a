package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.running.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Requests that are registered and given to a contractor in one step, on the real server and database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DispatchedIntakeIT {

    private static final String PATH = "/api/dispatch/requests";
    private static final int PLACES = 20;

    private JobDesk desk;
    private long contractor;

    @BeforeAll
    void open() {
        desk = new JobDesk("at-once-op", "1173", "اردستان");
        contractor = desk.contractor("گرمای اردستان", "09130000173", true);
    }

    @Test
    void one_step_registers_and_offers_and_the_contractor_says_yes_later() {
        JsonNode made = desk.operator
                .post(PATH, body("09121730001", contractor, false), key())
                .expect(201);
        String code = made.path("trackingCode").asText();

        assertThat(made.path("state").asText()).isEqualTo("OFFERED");
        assertThat(made.path("assignment").path("contractorName").asText()).isEqualTo("گرمای اردستان");
        assertThat(JobDesk.events(made)).containsExactly("registered", "confirmed", "offered");
        assertThat(desk.templates(code)).containsExactly("request-registered", "job-offered-to-contractor");
        desk.step(code, "assignments/" + made.path("assignment").path("id").asLong() + "/acceptance", null)
                .expect(200);
        assertThat(desk.state(code)).isEqualTo("ACCEPTED");
    }

    @Test
    void with_the_contractors_word_it_is_accepted_and_both_are_told_in_order() {
        JsonNode made = desk.operator
                .post(PATH, body("09121730002", contractor, true), key())
                .expect(201);

        assertThat(made.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(JobDesk.events(made)).containsExactly("registered", "confirmed", "offered", "accepted");
        assertThat(desk.templates(made.path("trackingCode").asText()))
                .containsExactly("request-registered", "contractor-assigned", "job-details-to-contractor");
    }

    @Test
    void it_is_the_same_request_as_the_one_of_two_steps() {
        JsonNode atOnce = desk.operator
                .post(PATH, body("09121730003", contractor, true), key())
                .expect(201);
        String inTwo = desk.register("09121730004");
        desk.accepted(inTwo, contractor);

        assertThat(columns(atOnce.path("trackingCode").asText())).isEqualTo(columns(inTwo));
    }

    /** What does not differ from one request to another of the same kind. */
    private List<String> columns(String code) {
        return desk.sql.list(
                "select concat_ws('|', r.state, r.owner, r.dispatch_failure, r.auto_dispatch, r.contractor_id,"
                        + " r.notice_version, r.promise_version, r.responded_at is null, a.state, a.ordinal,"
                        + " a.contract_version, a.warranty_months, a.accepted_at is null) from service_request r"
                        + " join assignment a on a.request_id = r.id where r.tracking_code = ?",
                row -> row.getString(1),
                code);
    }

    @Test
    void the_same_key_is_one_request_also_with_another_contractor() {
        long other = desk.contractor("گرمای دیگر", "09130000174", false);
        String key = key();
        ObjectNode body = body("09121730005", contractor, false);
        String code = desk.operator
                .post(PATH, body, key)
                .expect(201)
                .path("trackingCode")
                .asText();
        JsonNode again =
                desk.operator.post(PATH, body("09121730005", other, false), key).expect(201);
        assertThat(again.path("trackingCode").asText()).isEqualTo(code);
        assertThat(again.path("assignment").path("contractorId").asLong())
                .as("who has it stays")
                .isEqualTo(contractor);
        assertThat(desk.operator
                        .post("/api/requests", (ObjectNode) body.path("request"), key)
                        .expect(201)
                        .path("trackingCode")
                        .asText())
                .as("sent again by itself, without the offer")
                .isEqualTo(code);
        ((ObjectNode) body.path("request")).put("notes", "چیز دیگر");
        assertThat(desk.operator.post(PATH, body, key).code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void whoever_cannot_have_it_is_refused_and_nothing_is_registered() {
        long elsewhere = new JobDesk("at-once-op", "1173", "زواره").contractor("گرمای زواره", "09130000175", true);
        String key = key();
        ObjectNode body = body("09121730006", contractor, false);
        ((ObjectNode) body.path("assignment")).put("contractorId", elsewhere);
        Api.Answer refused = desk.operator.post(PATH, body, key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("fields").get(0).path("field").asText()).isEqualTo("contractorId");
        assertThat(refused.json().path("title").asText())
                .as("said to the operator")
                .isNotBlank();
        assertThat(desk.operator.get("/api/applicants?phone=09121730006").expect(200))
                .as("nothing half-done")
                .isEmpty();
        desk.operator
                .post("/api/requests", (ObjectNode) body.path("request"), key)
                .expect(201);
    }

    @Test
    void bad_input_is_refused_at_its_field() {
        ObjectNode body = body("09121730007", contractor, false);
        ObjectNode wish = (ObjectNode) body.path("request");
        ObjectNode offer = (ObjectNode) body.path("assignment");
        assertRefused(body.deepCopy().putNull("request"), "request");
        assertRefused(body.deepCopy().putNull("assignment"), "assignment");
        assertRefused(pair(wish.deepCopy().put("address", ""), offer), "address");
        assertRefused(pair(wish, offer.deepCopy().putNull("day")), "day");
        assertRefused(pair(wish, offer.deepCopy().putNull("shift")), "shift");
        assertRefused(pair(wish, offer.deepCopy().put("day", "2020-01-01")), "shift");
        assertThat(desk.operator
                        .post(PATH, pair(wish, offer.deepCopy().put("contractorId", 999_999_999L)), key())
                        .status())
                .isEqualTo(404);
        assertThat(desk.operator.get("/api/applicants?phone=09121730007").expect(200))
                .isEmpty();
    }

    private void assertRefused(ObjectNode body, String field) {
        Api.Answer answer = desk.operator.post(PATH, body, key());
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("fields"))
                .extracting(each -> each.path("field").asText())
                .contains(field);
    }

    @Test
    void forty_at_once_register_no_more_than_the_shift_holds() throws Exception {
        JobDesk town = new JobDesk("at-once-op", "1173", "بادرود");
        long only = town.contractor("گرمای بادرود", "09130000176", true);
        JsonNode place = town.candidate(only);
        ExecutorService desks = Executors.newFixedThreadPool(2 * PLACES);
        List<Integer> statuses = new ArrayList<>();
        try {
            List<Callable<Api.Answer>> attempts = new ArrayList<>();
            for (int i = 0; i < 2 * PLACES; i++) {
                ObjectNode body = pair(wish(String.format("0912173%04d", 100 + i), town.city), offer(place, false));
                attempts.add(() -> desk.operator.post(PATH, body, key()));
            }
            for (Future<Api.Answer> answer : desks.invokeAll(attempts)) {
                statuses.add(answer.get().status());
            }
        } finally {
            desks.shutdownNow();
        }
        assertThat(statuses).containsOnly(201, 409);
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(PLACES);
        assertThat(town.sql.find(
                        "select count(*) from service_request where region_id = ?", row -> row.getInt(1), town.city))
                .as("of those who came too late nothing is left")
                .contains(PLACES);
    }

    private ObjectNode body(String phone, long contractorId, boolean accepted) {
        return pair(wish(phone, desk.city), offer(desk.candidate(contractorId), accepted));
    }

    private static ObjectNode pair(ObjectNode request, ObjectNode assignment) {
        ObjectNode body = Api.object();
        body.set("request", request);
        body.set("assignment", assignment);
        return body;
    }

    private static ObjectNode offer(JsonNode place, boolean accepted) {
        return Api.object()
                .put("contractorId", place.path("contractorId").asLong())
                .put("day", place.path("day").asText())
                .put("shift", place.path("shift").asText())
                .put("acceptedByPhone", accepted);
    }

    private static ObjectNode wish(String phone, long city) {
        return Api.object()
                .put("phone", phone)
                .put("displayName", "مریم رضایی")
                .put("serviceCode", JobDesk.SERVICE)
                .put("regionId", city)
                .put("address", "خیابان بهشتی، پلاک ۷")
                .put("priority", "NORMAL");
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
