package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.Api.Answer;
import ir.khosh.server.running.RunningServer;
import ir.khosh.values.JalaliDate;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

/** A request from the first word to the warranty, on the real server and database. Each test has its own county. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestLifeCycleIT {

    private static final String SERVICE = "boiler-repair";
    private static final String CAUSE = "circuit-board";
    private Api admin;
    private Api operator;

    @BeforeAll
    void signIn() {
        RunningServer server = RunningServer.shared();
        admin = server.admin();
        operator = server.as("lifecycle", "OPERATOR", "1190");
    }

    @Test
    void fromTheFirstRequestToALoyalCustomer() {
        long kashan = city("کاشان");
        contractor("گرمای کاشان", "09130000011", kashan, 3, true);
        JsonNode first = registered("09121110001", kashan, null);
        assertThat(applicant("+98 912 111 0001").path("applicantClass").asText())
                .isEqualTo("SERVICE_RECIPIENT");

        JsonNode best = candidates(kashan).get(0);
        assertThat(best.path("name").asText()).isEqualTo("گرمای کاشان");
        assertThat(best.path("reasons")).hasSizeGreaterThanOrEqualTo(5);
        JsonNode offered = assign(first, best, false);
        assertThat(offered.path("state").asText()).isEqualTo("OFFERED");
        JsonNode accepted = operator.post(
                        path(first) + "/assignments/"
                                + offered.path("assignment").path("id").asLong() + "/acceptance",
                        null)
                .expecting(200)
                .json();
        assertThat(accepted.path("state").asText()).isEqualTo("ACCEPTED");

        assertThat(admin.get("/api/admin/outbox").expecting(200).json())
                .filteredOn(row -> row.path("subject")
                        .asText()
                        .equals(first.path("trackingCode").asText()))
                .extracting(row -> row.path("template").asText())
                .containsExactlyInAnyOrder(
                        "request-registered",
                        "job-offered-to-contractor",
                        "contractor-assigned",
                        "job-details-to-contractor");

        JsonNode finished = finish(first, 2_500_000);
        LocalDate end = JalaliDate.of(Instant.parse(finished.path("finishedAt").asText()))
                .plusMonths(3)
                .toLocalDate();
        assertThat(finished.path("warrantyUntil").asText()).isEqualTo(end.toString());
        assertThat(finished.path("history"))
                .extracting(line -> line.path("event").asText())
                .containsExactly("registered", "confirmed", "offered", "accepted", "finished", "invoiced", "paid");
        JsonNode customer = applicant("00989121110001");
        assertThat(customer.path("applicantClass").asText()).isEqualTo("CUSTOMER");
        assertThat(customer.path("addresses")).hasSize(1);

        for (int i = 0; i < 4; i++) {
            JsonNode next =
                    registered("09121110001", kashan, customer.path("id").asLong());
            assign(next, candidates(kashan).get(0), true);
            finish(next, 1_000_000);
        }
        JsonNode loyal = applicant("۰۹۱۲۱۱۱۰۰۰۱");
        assertThat(loyal.path("applicantClass").asText()).isEqualTo("LOYAL_CUSTOMER");
        assertThat(loyal.path("classReason").asText()).isEqualTo("۵ کار پرداخت‌شده در ۱۲ ماه گذشته");
    }

    @Test
    void anOverriddenClassKeepsItsReasonAndCanBeLifted() {
        long qom = city("قم");
        JsonNode request = registered("09121110002", qom, null);
        String applicant = "/api/applicants/" + request.path("applicantId").asLong();
        assertThat(operator.put(
                        applicant + "/class",
                        Api.object().put("applicantClass", "LOYAL_CUSTOMER").put("reason", "")))
                .satisfies(answer -> assertThat(answer.expecting(422)
                                .json()
                                .path("fields")
                                .get(0)
                                .path("field")
                                .asText())
                        .isEqualTo("reason"));
        JsonNode changed = operator.put(
                        applicant + "/class",
                        Api.object().put("applicantClass", "LOYAL_CUSTOMER").put("reason", "مشتری قدیمی دفتر"))
                .expecting(200)
                .json();
        assertThat(changed.path("applicantClass").asText()).isEqualTo("LOYAL_CUSTOMER");
        assertThat(changed.path("proposedClass").asText()).isEqualTo("SERVICE_RECIPIENT");
        assertThat(changed.path("classReason").asText()).contains("مشتری قدیمی دفتر");
        JsonNode lifted = operator.put(
                        applicant + "/class",
                        Api.object().putNull("applicantClass").put("reason", "اشتباه بود"))
                .expecting(200)
                .json();
        assertThat(lifted.path("overridden").asBoolean()).isFalse();
    }

    @Test
    void whereNobodyCoversTheRequestWaitsForItsOwner() {
        long yazd = city("زاهدان");
        JsonNode request = registered("09121110003", yazd, null);
        assertThat(request.path("state").asText()).isEqualTo("NO_COVERAGE");
        assertThat(request.path("dispatchFailure").asText()).isEqualTo("no-coverage");
        assertThat(operator.get("/api/requests?state=NO_COVERAGE")
                        .expecting(200)
                        .json())
                .extracting(each -> each.path("trackingCode").asText())
                .contains(request.path("trackingCode").asText());
        assertThat(candidates(yazd)).isEmpty();
        contractor("گرمای زاهدان", "09130000013", yazd, 3, true);
        assertThat(assign(request, candidates(yazd).get(0), true).path("state").asText())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void aDeclinedOfferFreesItsPlaceAndIsKeptInTheHistory() {
        long rasht = city("رشت");
        contractor("گرمای رشت", "09130000014", rasht, 1, true);
        JsonNode request = registered("09121110004", rasht, null);
        JsonNode place = candidates(rasht).get(0);
        long assignment =
                assign(request, place, false).path("assignment").path("id").asLong();
        JsonNode meanwhile = candidates(rasht).get(0);
        assertThat(meanwhile.path("shift").asText() + meanwhile.path("day").asText())
                .isNotEqualTo(place.path("shift").asText() + place.path("day").asText());
        JsonNode declined = operator.post(
                        path(request) + "/assignments/" + assignment + "/decline",
                        Api.object().put("reason", "خودرو خراب است"))
                .expecting(200)
                .json();
        assertThat(declined.path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(declined.path("dispatchFailure").asText()).isEqualTo("nobody-left");
        assertThat(declined.path("assignment").isNull()).isTrue();
        assertThat(declined.path("history"))
                .filteredOn(line -> line.path("event").asText().equals("declined"))
                .singleElement()
                .satisfies(line -> assertThat(line.path("title").asText()).contains("گرمای رشت", "خودرو خراب است"));
        assertThat(candidates(rasht).get(0).path("shift").asText())
                .isEqualTo(place.path("shift").asText());
        operator.post(path(request) + "/assignments/" + assignment + "/acceptance", null)
                .expecting(409);
    }

    @Test
    void anOfferThatNobodyAnswersIsTakenBack() throws SQLException {
        long hamadan = city("همدان");
        contractor("گرمای همدان", "09130000019", hamadan, 1, true);
        JsonNode request = registered("09121110009", hamadan, null);
        JsonNode place = candidates(hamadan).get(0);
        long assignment =
                assign(request, place, false).path("assignment").path("id").asLong();
        DirectSql.toShared()
                .update("update assignment set answer_until = answer_until - interval 1 hour where id = ?", assignment);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        operator.get(path(request)).expecting(200).field("dispatchFailure"))
                .isEqualTo("nobody-left"));
        assertThat(operator.get(path(request)).json().path("history"))
                .extracting(line -> line.path("event").asText())
                .contains("expired", "nobody-left");
        assertThat(candidates(hamadan).get(0).path("shift").asText())
                .isEqualTo(place.path("shift").asText());
    }

    @Test
    void anotherContractorSupersedesTheFirstAndTakesNoMorePlaces() {
        long ahvaz = city("اهواز");
        contractor("گرمای یک", "09130000015", ahvaz, 1, true);
        contractor("گرمای دو", "09130000016", ahvaz, 1, false);
        JsonNode request = registered("09121110005", ahvaz, null);
        JsonNode both = candidates(ahvaz);
        assertThat(both.get(0).path("name").asText()).isEqualTo("گرمای یک");
        assign(request, both.get(0), true);
        JsonNode moved = assign(request, both.get(1), true);
        assertThat(moved.path("assignment").path("contractorName").asText()).isEqualTo("گرمای دو");
        assertThat(moved.path("history"))
                .extracting(line -> line.path("event").asText())
                .containsExactly("registered", "confirmed", "offered", "accepted", "superseded", "offered", "accepted");
        JsonNode again = candidates(ahvaz);
        assertThat(again.get(0).path("name").asText()).isEqualTo("گرمای یک");
        assertThat(again.get(0).path("shift").asText())
                .isEqualTo(both.get(0).path("shift").asText());
    }

    @Test
    void fortyAtOnceBookNoMoreThanThreeOntoAContractorWithThreePlaces() throws Exception {
        long tabriz = city("تبریز");
        long contractor = contractor("گرمای تبریز", "09130000017", tabriz, 3, true);
        JsonNode place = candidates(tabriz).get(0);
        List<JsonNode> requests = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            requests.add(registered(String.format("0912222%04d", i), tabriz, null));
        }
        ExecutorService desks = Executors.newFixedThreadPool(40);
        try {
            List<Callable<Answer>> attempts = requests.stream()
                    .<Callable<Answer>>map(request -> () -> operator.post(
                            path(request) + "/assignments",
                            assignment(place, true),
                            UUID.randomUUID().toString()))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Answer> answer : desks.invokeAll(attempts)) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsOnly(200, 409);
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(3);
        } finally {
            desks.shutdownNow();
        }
        JsonNode after = candidates(tabriz).get(0);
        assertThat(after.path("contractorId").asLong()).isEqualTo(contractor);
        assertThat(after.path("day").asText() + after.path("shift").asText())
                .isNotEqualTo(place.path("day").asText() + place.path("shift").asText());
    }

    @Test
    void theSameKeyTwiceIsOneRequestAlsoWhenSentAtOnce() throws Exception {
        long shiraz = city("شیراز");
        ObjectNode wish = wish("09121110006", shiraz, null);
        String key = UUID.randomUUID().toString();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Answer> send = () -> operator.post("/api/requests", wish, key);
            List<Future<Answer>> answers = two.invokeAll(List.of(send, send));
            assertThat(answers.get(0).get().expecting(201).field("trackingCode"))
                    .isEqualTo(answers.get(1).get().expecting(201).field("trackingCode"));
        } finally {
            two.shutdownNow();
        }
        assertThat(operator.get("/api/applicants?phone=09121110006").json()).hasSize(1);
        operator.post("/api/requests", wish.deepCopy().put("notes", "چیز دیگر"), key)
                .expecting(409);
    }

    @Test
    void severalPeopleMayShareANumber() {
        long karaj = city("کرج");
        JsonNode mother = registered("02632220001", karaj, null);
        JsonNode son = registered("02632220001", karaj, null);
        assertThat(mother.path("applicantId").asLong())
                .isNotEqualTo(son.path("applicantId").asLong());
        assertThat(operator.get("/api/applicants?phone=026-32220001")
                        .expecting(200)
                        .json())
                .hasSize(2);
        operator.post("/api/requests", wish("02632220001", karaj, 999_999_999L)).expecting(404);
    }

    @Test
    void badInputIsRefusedAtItsField() {
        long arak = city("اراک");
        String long10000 = "ن".repeat(10_000);
        assertRefused(wish("0912abc4567", arak, null), "phone");
        assertRefused(wish(long10000, arak, null), "phone");
        assertRefused(wish("09121110007", arak, null).put("displayName", long10000), "displayName");
        assertRefused(wish("09121110007", arak, null).put("displayName", "علی\r\nAction: Hangup"), "displayName");
        assertRefused(wish("09121110007", arak, null).put("serviceCode", long10000), "serviceCode");
        assertRefused(wish("09121110007", arak, null).put("regionId", 0), "regionId");
        assertRefused(wish("09121110007", arak, null).put("address", long10000), "address");
        assertRefused(wish("09121110007", arak, null).put("address", ""), "address");
        assertRefused(wish("09121110007", arak, null).put("postcode", "12345"), "postcode");
        assertRefused(wish("09121110007", arak, null).put("priority", (String) null), "priority");
        assertRefused(wish("09121110007", arak, null).put("priority", "SOON"), "priority");
        assertRefused(wish("09121110007", arak, null).put("wishedDay", "2020-01-01"), "wishedDay");
        assertRefused(wish("09121110007", arak, null).put("wishedDay", "tomorrow"), "wishedDay");
        assertRefused(wish("09121110007", arak, null).put("notes", long10000), "notes");
        assertRefused(wish("09121110007", arak, null).put("callId", "a\r\nb"), "callId");
        assertThat(operator.get("/api/applicants?phone=09121110007").json()).isEmpty();
    }

    @Test
    void aRequestThatIsFinishedOrUnknownCanNotBeDispatched() {
        long sari = city("ساری");
        contractor("گرمای ساری", "09130000018", sari, 2, true);
        JsonNode request = registered("09121110008", sari, null);
        JsonNode place = candidates(sari).get(0);
        operator.post(path(request) + "/finish", Api.object().put("causeCode", CAUSE))
                .expecting(409);
        assign(request, place, true);
        operator.post(path(request) + "/finish", Api.object().put("causeCode", "no-such-cause"))
                .expecting(422);
        operator.post(
                        path(request) + "/finish",
                        Api.object().put("causeCode", CAUSE).put("paidRial", -1))
                .expecting(422);
        finish(request, 0);
        operator.post(path(request) + "/assignments", assignment(place, true)).expecting(409);
        operator.get("/api/requests/123456789").expecting(404);
        operator.get("/api/requests/abc").expecting(404);
    }

    @Test
    void contractorsAreAskedForEverythingThatIsWrong() {
        ObjectNode wish = Api.object().put("name", " ").put("phone", "09x").put("capacityPerShift", 51);
        assertThat(admin.post("/api/contractors", wish).expecting(422).json().path("fields"))
                .extracting(field -> field.path("field").asText())
                .contains("name", "phone", "serviceCodes", "regionIds", "capacityPerShift");
        operator.post("/api/contractors", wish).expecting(403);
    }

    private void assertRefused(ObjectNode wish, String field) {
        JsonNode problem = operator.post("/api/requests", wish).expecting(422).json();
        assertThat(problem.path("fields"))
                .extracting(each -> each.path("field").asText())
                .contains(field);
        assertThat(problem.path("fields").get(0).path("message").asText()).isNotBlank();
    }

    private long contractor(String name, String phone, long region, int capacity, boolean licensed) {
        ObjectNode body = Api.object()
                .put("name", name)
                .put("phone", phone)
                .put("capacityPerShift", capacity)
                .put("licensed", licensed);
        body.putArray("serviceCodes").add(SERVICE);
        body.putArray("regionIds").add(region);
        return admin.post("/api/contractors", body)
                .expecting(201)
                .json()
                .path("id")
                .asLong();
    }

    private long city(String name) {
        for (JsonNode region : operator.get("/api/regions?limit=20&text=" + Api.encoded(name))
                .expecting(200)
                .json()) {
            if (region.path("kind").asText().equals("CITY")
                    && region.path("name").asText().equals(name)) {
                return region.path("id").asLong();
            }
        }
        throw new AssertionError("no such city: " + name);
    }

    private static ObjectNode wish(String phone, long region, Long applicant) {
        ObjectNode wish = Api.object()
                .put("phone", phone)
                .put("displayName", "مریم رضایی")
                .put("serviceCode", SERVICE)
                .put("regionId", region)
                .put("address", "خیابان بهشتی، پلاک ۷")
                .put("priority", "NORMAL");
        return applicant == null ? wish : wish.put("applicantId", applicant);
    }

    private JsonNode registered(String phone, long region, Long applicant) {
        return operator.post(
                        "/api/requests",
                        wish(phone, region, applicant),
                        UUID.randomUUID().toString())
                .expecting(201)
                .json();
    }

    private JsonNode candidates(long region) {
        return operator.get("/api/dispatch/candidates?service=" + SERVICE + "&region=" + region)
                .expecting(200)
                .json();
    }

    private static ObjectNode assignment(JsonNode place, boolean accepted) {
        return Api.object()
                .put("contractorId", place.path("contractorId").asLong())
                .put("day", place.path("day").asText())
                .put("shift", place.path("shift").asText())
                .put("acceptedByPhone", accepted);
    }

    private JsonNode assign(JsonNode request, JsonNode place, boolean accepted) {
        return operator.post(
                        path(request) + "/assignments",
                        assignment(place, accepted),
                        UUID.randomUUID().toString())
                .expecting(200)
                .json();
    }

    private JsonNode finish(JsonNode request, long paid) {
        return operator.post(
                        path(request) + "/finish",
                        Api.object()
                                .put("causeCode", CAUSE)
                                .put("report", "برد تعویض شد")
                                .put("paidRial", paid))
                .expecting(200)
                .json();
    }

    private JsonNode applicant(String phone) {
        JsonNode people = operator.get("/api/applicants?phone=" + Api.encoded(phone))
                .expecting(200)
                .json();
        assertThat(people).hasSize(1);
        return people.get(0);
    }

    private static String path(JsonNode request) {
        return "/api/requests/" + request.path("trackingCode").asText();
    }
}
