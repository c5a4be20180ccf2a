package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.evidence.TerminationReport;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bad work three times within the warranty: the third upheld claim suspends, two people end the cooperation. */
class WarrantyAndTerminationScenario {

    private static final int CLAIMS = 3;
    private static final String SERVICE = "boiler-repair";
    private static final String REGION = "23060105";

    private static Switchboard khosh;
    private static Evidence evidence;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("warranty-and-termination");
        khosh = Switchboard.start(evidence, "warranty-and-termination");
    }

    @AfterAll
    static void close() {
        if (khosh != null) {
            khosh.close();
        }
    }

    @Test
    void persistentBadWorkEndsTheCooperation() throws Exception {
        KhoshApi operator = khosh.signIn("alireza");
        FieldWork field = new FieldWork(operator);
        JsonNode bad = candidates(operator, null).path(0);
        long contractor = bad.path("contractorId").asLong();
        String open = registered(operator, 9);
        assigned(operator, open, contractor);
        for (int claim = 1; claim <= CLAIMS; claim++) {
            String first = registered(operator, claim);
            assigned(operator, first, contractor);
            field.doJob(first);
            assertThat(standing(contractor)).isEqualTo("ACTIVE");
            String repeat = claimed(operator, first);
            field.doRepeat(repeat);
            evidence.append("repeats.jsonl", khosh.supervisor().get("/api/requests/" + repeat) + "\n");
        }
        evidence.keep("suspended.json", khosh.supervisor().get("/api/contractors/" + contractor + "/standing"));
        evidence.keep("candidates.json", candidates(operator, null));
        endedByTwo(contractor);
        await("the open job goes to another").atMost(Duration.ofSeconds(120)).until(() -> {
            long now = contractorOf(open);
            return now > 0 && now != contractor;
        });
        evidence.keep("ended.json", khosh.supervisor().get("/api/contractors/" + contractor + "/standing"));
        evidence.keep("open-job.json", khosh.supervisor().get("/api/requests/" + open));
        evidence.keep("claims.json", khosh.supervisor().get("/api/claims"));
        evidence.keep("penalties.json", khosh.supervisor().get("/api/penalties"));
        await("no text waits").atMost(Duration.ofSeconds(60)).until(() -> !khosh.textsWait());
        assertThat(TerminationReport.write("warranty-and-termination", evidence.folder()))
                .isEmpty();
    }

    private static String registered(KhoshApi operator, int applicant) {
        ObjectNode wish = KhoshApi.object()
                .put("phone", "0912000110" + applicant)
                .put("serviceCode", SERVICE)
                .put("regionId", khosh.regionId(REGION))
                .put("address", "خیابان آیت‌الله کاشانی، پلاک " + applicant)
                .put("priority", "NORMAL");
        return operator.post("/api/requests", wish).path("trackingCode").asText();
    }

    private static JsonNode candidates(KhoshApi operator, String request) {
        return operator.get("/api/dispatch/candidates?service=" + SERVICE + "&region=" + khosh.regionId(REGION)
                + (request == null ? "" : "&request=" + request));
    }

    /** Put to this contractor, who accepts on the phone. */
    private static void assigned(KhoshApi operator, String code, long contractor) {
        for (JsonNode candidate : candidates(operator, code)) {
            if (candidate.path("contractorId").asLong() == contractor) {
                operator.post(
                        "/api/requests/" + code + "/assignments",
                        KhoshApi.object()
                                .put("contractorId", contractor)
                                .put("day", candidate.path("day").asText())
                                .put("shift", candidate.path("shift").asText())
                                .put("acceptedByPhone", true));
                return;
            }
        }
        throw new IllegalStateException("not a candidate: " + contractor);
    }

    /** The repeat, accepted by another contractor. */
    private static String claimed(KhoshApi operator, String first) {
        String repeat = operator.post(
                        "/api/requests/" + first + "/claims",
                        KhoshApi.object().put("note", "دوباره خراب شد").put("sameContractor", false))
                .path("trackingCode")
                .asText();
        JsonNode assignment = operator.get("/api/requests/" + repeat).path("assignment");
        if (assignment.isObject()) {
            operator.post(
                    "/api/requests/" + repeat + "/assignments/"
                            + assignment.path("id").asText() + "/acceptance",
                    KhoshApi.object());
        } else {
            assigned(
                    operator,
                    repeat,
                    candidates(operator, repeat).path(0).path("contractorId").asLong());
        }
        return repeat;
    }

    /** The one who proposes it may not approve it. */
    private static void endedByTwo(long contractor) {
        String path = "/api/contractors/" + contractor + "/termination";
        ObjectNode reason = KhoshApi.object().put("reason", "سه ادعای گارانتی پذیرفته‌شده");
        khosh.supervisor().post(path, reason);
        KhoshApi.Answer alone = khosh.supervisor().send("POST", path + "/approval", reason, Map.of());
        evidence.keep(
                "alone.json",
                KhoshApi.object()
                        .put("status", alone.status())
                        .put("code", alone.body().path("code").asText()));
        khosh.secondSupervisor().post(path + "/approval", reason);
    }

    private static String standing(long contractor) {
        return khosh.supervisor()
                .get("/api/contractors/" + contractor + "/standing")
                .path("standing")
                .asText();
    }

    private static long contractorOf(String code) {
        JsonNode assignment = khosh.supervisor().get("/api/requests/" + code).path("assignment");
        return assignment.path("contractorId").asLong(-1);
    }
}
