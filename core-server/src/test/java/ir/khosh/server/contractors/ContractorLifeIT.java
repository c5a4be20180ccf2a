package ir.khosh.server.contractors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.contractors.Observation.Kind;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import ir.khosh.server.running.TransactionSql;
import ir.khosh.values.JalaliDate;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Contracts, standards, performance and standing of contractors on the real server and database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractorLifeIT {

    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), JalaliDate.TEHRAN);
    private Api admin;
    private Api operator;
    private Api first;
    private Api second;
    private TransactionSql sql;

    @BeforeAll
    void signIn() {
        RunningServer server = RunningServer.shared();
        admin = server.admin();
        operator = server.as("contractor-life", "OPERATOR", "1191");
        first = server.as("supervisor-one", "SUPERVISOR", null);
        second = server.as("supervisor-two", "SUPERVISOR", null);
        sql = new TransactionSql();
    }

    @Test
    void aSuccessorEndsTheRunningContractAndNothingElseAboutItChanges() {
        long id = contractor("پیمان‌دار اسفراین", "09130000101", city("اسفراین"));
        JsonNode signed = admin.post(
                        path(id, "contracts"), contract(0, 365, false).put("sharePermille", 850))
                .expect(201);
        assertThat(signed.path("version").asInt()).isEqualTo(1);
        assertThat(signed.path("sharePermille").asInt()).isEqualTo(850);
        assertThat(signed.path("penaltyMode").asText()).isEqualTo("COST_PLUS");
        assertThat(admin.post(path(id, "contracts"), contract(10, 400, false))
                        .expecting(422)
                        .code())
                .isEqualTo("contract-overlaps");
        admin.post(path(id, "contracts"), contract(10, 400, true)).expect(201);
        JsonNode all = first.get(path(id, "contracts")).expect(200);
        assertThat(all.get(0).path("version").asInt()).isEqualTo(2);
        assertThat(all.get(1).path("until").asText())
                .isEqualTo(today.plusDays(9).toString());
        assertThat(all.get(1).path("sharePermille").asInt()).isEqualTo(850);
        admin.post(path(id, "contracts"), contract(-1, 400, false)).expecting(422);
        admin.post("/api/contractors/999999999/contracts", contract(0, 1, false))
                .expecting(404);
        operator.post(path(id, "contracts"), contract(0, 1, false)).expecting(403);

        Contracts contracts = new Contracts(sql, new GeneralTerms(30, 15, 3, 800, 100, "COST_PLUS", 70, 7));
        assertThat(contracts.termsOf(id, today.plusDays(9)).version()).isEqualTo(1);
        assertThat(contracts.termsOf(id, today.plusDays(10)).version()).isEqualTo(2);
        assertThat(contracts.termsOf(id, today.plusDays(401)))
                .isEqualTo(new ContractTerms(null, 0, 30, 15, 3, 800, 100, "COST_PLUS", 70, 7));
    }

    @Test
    void anExpiredMandatoryStandardBlocksDispatchUntilItIsShownAnew() {
        long saqqez = city("سقز");
        long id = contractor("گرمای سقز", "09130000102", saqqez);
        assertThat(candidate(saqqez).path("eligible").asBoolean()).isTrue();
        JsonNode items = admin.get(path(id, "standards")).expect(200);
        assertThat(items)
                .filteredOn(item -> item.path("mandatory").asBoolean())
                .hasSizeGreaterThanOrEqualTo(6)
                .extracting(item -> item.path("state").asText())
                .containsOnly("GRACE");
        assertThat(admin.post(
                                path(id, "standards/liability-insurance"),
                                Api.object().put("kind", "DOCUMENT"))
                        .expecting(422)
                        .json()
                        .path("fields")
                        .get(0)
                        .path("field")
                        .asText())
                .isEqualTo("expiresOn");
        show(id, "liability-insurance", today);
        assertThat(candidate(saqqez).path("eligible").asBoolean()).isTrue();

        // the days pass: in the test the evidence grows older instead
        sql.update(
                "update standard_evidence set expires_on = date_sub(expires_on, interval 1 day)"
                        + " where contractor_id = ?",
                id);
        new Standards(sql).refresh(id);
        JsonNode blocked = candidate(saqqez);
        assertThat(blocked.path("eligible").asBoolean()).isFalse();
        assertThat(blocked.path("reasons").get(0).path("code").asText()).isEqualTo("standard-expired");
        assertThat(blocked.path("reasons").get(0).path("text").asText()).isEqualTo("بیمه‌نامهٔ مسئولیت منقضی شده است");
        assertThat(first.get(path(id, "standing")).expect(200).path("expiredStandards"))
                .extracting(JsonNode::asText)
                .containsExactly("بیمه‌نامهٔ مسئولیت");
        show(id, "liability-insurance", today.plusYears(1));
        assertThat(candidate(saqqez).path("eligible").asBoolean()).isTrue();
    }

    @Test
    void aNewDemandHoldsForEverybodyAfterItsDaysOfGrace() {
        long ilam = city("ایلام");
        long id = contractor("گرمای ایلام", "09130000103", ilam);
        ObjectNode item = Api.object()
                .put("name", "دورهٔ ایمنی گاز")
                .put("mandatory", true)
                .put("graceDays", 1);
        admin.put("/api/standards/gas-safety", item).expect(200);
        assertThat(candidate(ilam).path("eligible").asBoolean()).isTrue();
        admin.put("/api/standards/gas-safety", item.put("graceDays", 0)).expect(200);
        assertThat(candidate(ilam).path("reasons").get(0).path("code").asText()).isEqualTo("standard-missing");
        admin.post(path(id, "standards/gas-safety"), Api.object().put("kind", "INSPECTION"))
                .expect(200);
        assertThat(candidate(ilam).path("eligible").asBoolean()).isTrue();
        admin.put("/api/standards/gas-safety", item.put("mandatory", false)).expect(200);
        first.put("/api/standards/gas-safety", item).expecting(403);
        admin.put("/api/standards/Gas%20Safety", item).expecting(422);
    }

    @Test
    void whatIsSeenOfTheWorkBecomesTheScoreOnce() {
        long id = contractor("گرمای دهدشت", "09130000104", city("دهدشت"));
        Clock clock = Clock.systemUTC();
        Performance performance =
                new Performance(sql, new PerformanceSettings().scoreFormula("40;20;30;10", 180, 5), clock);
        for (int i = 0; i < 4; i++) {
            String key = "life:" + id + ":" + i;
            sql.inTransaction(() -> performance.observe(new Observation(id, Kind.SURVEY, 100, key, clock.instant())));
        }
        JsonNode few = first.get(path(id, "performance")).expect(200);
        assertThat(few.path("score").isNull()).isTrue();
        assertThat(few.path("observations").asInt()).isEqualTo(4);
        Observation late = new Observation(id, Kind.PUNCTUALITY, 0, "life:" + id + ":late", clock.instant());
        sql.inTransaction(() -> performance.observe(late));
        sql.inTransaction(() -> performance.observe(late));
        JsonNode enough = first.get(path(id, "performance")).expect(200);
        assertThat(enough.path("observations").asInt()).isEqualTo(5);
        // 4 x 40 x 100 of 4 x 40 + 20
        assertThat(enough.path("score").asInt()).isEqualTo(89);
        assertThat(enough.path("parts").get(1).path("mean").asInt()).isZero();
        operator.get(path(id, "performance")).expecting(403);
    }

    @Test
    void twoPersonsEndTheWorkWithAContractor() {
        long id = contractor("گرمای سمنان", "09130000105", city("سمنان"));
        first.post(path(id, "suspension"), Api.object()).expecting(422);
        JsonNode suspended =
                first.post(path(id, "suspension"), reason("سه ادعای تأییدشده")).expect(200);
        assertThat(suspended.path("standing").asText()).isEqualTo("SUSPENDED");
        first.post(path(id, "reinstatement"), reason("رفع سوءتفاهم")).expect(200);
        JsonNode proposed =
                first.post(path(id, "termination"), reason("تداوم خرابی")).expect(200);
        assertThat(proposed.path("standing").asText()).isEqualTo("SUSPENDED");
        assertThat(proposed.path("termination").path("state").asText()).isEqualTo("PROPOSED");
        assertThat(first.post(path(id, "termination/approval"), reason("خودم"))
                        .expecting(409)
                        .code())
                .isEqualTo("second-person-needed");
        assertThat(first.post(path(id, "reinstatement"), reason("نه"))
                        .expecting(422)
                        .code())
                .isEqualTo("too-short");
        first.post(path(id, "reinstatement"), reason("پشیمان شدم")).expecting(409);
        second.post(path(id, "termination/withdrawal"), reason("هنوز زود است")).expect(200);
        second.post(path(id, "termination"), reason("تداوم خرابی")).expect(200);
        first.post(path(id, "appeals"), Api.object().put("text", "قطعه را متقاضی خریده بود"))
                .expect(200);
        JsonNode ended = first.post(
                        path(id, "termination/approval"), Api.object().putNull("reason"))
                .expect(200);
        assertThat(ended.path("standing").asText()).isEqualTo("ENDED");
        assertThat(ended.path("termination").path("approvedBy").asText()).isEqualTo("supervisor-one");
        second.post(path(id, "termination"), reason("دوباره")).expecting(409);
        assertThat(first.get(path(id, "standing/history")).expect(200))
                .extracting(line -> line.path("event").asText())
                .containsExactly(
                        "terminated",
                        "appealed",
                        "termination-proposed",
                        "termination-withdrawn",
                        "termination-proposed",
                        "reinstated",
                        "suspended");
        long appeal =
                first.get(path(id, "appeals")).expect(200).get(0).path("id").asLong();
        second.post(path(id, "appeals/" + appeal + "/answer"), Api.object().put("text", "فاکتور خرید دیده نشد"))
                .expect(200);
        second.post(path(id, "appeals/" + appeal + "/answer"), Api.object().put("text", "دوباره"))
                .expecting(409);
        assertThat(first.get("/api/contractors/standings").expect(200))
                .extracting(each -> each.path("id").asLong())
                .contains(id);
        operator.get("/api/contractors/standings").expecting(403);
        admin.post(path(id, "suspension"), reason("مدیر سامانه")).expecting(403);
        assertThat(sql.list(
                        "select action from audit_entry where subject = ? order by id",
                        row -> row.getString(1),
                        "contractor:" + id))
                .contains("contractor-suspended", "contractor-termination-proposed", "contractor-terminated");
    }

    @Test
    void contractorsAreFoundByNameNumberAndPlace() {
        long gorgan = city("گرگان");
        long id = contractor("تأسیسات یاور گرگان", "09130000106", gorgan);
        assertThat(ids(first.get("/api/contractors?text=" + Api.encoded("ياور"))))
                .contains(id);
        assertThat(ids(admin.get("/api/contractors?text=" + Api.encoded("۰۱۰۶"))))
                .contains(id);
        assertThat(ids(admin.get("/api/contractors?text=" + Api.encoded("ناموجود"))))
                .isEmpty();
        assertThat(ids(admin.get("/api/contractors?region=" + gorgan))).contains(id);
        assertThat(ids(admin.get("/api/contractors?region=" + city("یزد")))).doesNotContain(id);
        operator.get("/api/contractors").expecting(403);
    }

    private static Iterable<Long> ids(Api.Answer answer) {
        return answer.expect(200).findValues("id").stream()
                .map(JsonNode::asLong)
                .toList();
    }

    private void show(long id, String code, LocalDate until) {
        admin.post(
                        path(id, "standards/" + code),
                        Api.object()
                                .put("kind", "DOCUMENT")
                                .put("reference", "۱۲۳/الف")
                                .put("expiresOn", until.toString()))
                .expect(200);
    }

    private ObjectNode contract(int from, int until, boolean supersedes) {
        return Api.object()
                .put("from", today.plusDays(from).toString())
                .put("until", today.plusDays(until).toString())
                .put("supersedes", supersedes);
    }

    private static ObjectNode reason(String text) {
        return Api.object().put("reason", text);
    }

    private static String path(long id, String what) {
        return "/api/contractors/" + id + "/" + what;
    }

    private JsonNode candidate(long region) {
        return operator.get("/api/dispatch/candidates?service=boiler-repair&region=" + region)
                .expect(200)
                .get(0);
    }

    private long contractor(String name, String phone, long region) {
        ObjectNode body = Api.object()
                .put("name", name)
                .put("phone", phone)
                .put("capacityPerShift", 3)
                .put("licensed", true);
        body.putArray("serviceCodes").add("boiler-repair");
        body.putArray("regionIds").add(region);
        return admin.post("/api/contractors", body).expect(201).path("id").asLong();
    }

    private long city(String name) {
        for (JsonNode region :
                operator.get("/api/regions?limit=20&text=" + Api.encoded(name)).expect(200)) {
            if (region.path("kind").asText().equals("CITY")
                    && region.path("name").asText().equals(name)) {
                return region.path("id").asLong();
            }
        }
        throw new AssertionError("no such city: " + name);
    }
}
