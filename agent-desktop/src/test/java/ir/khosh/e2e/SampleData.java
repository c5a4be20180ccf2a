package ir.khosh.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills an empty installation from config/sample through the public interface, as people would: history, loyal class
 * and live warranties come from jobs that were really registered, dispatched, finished and paid.
 */
final class SampleData {

    private static final Path FOLDER = Installation.HOME.resolve("config/sample");
    private final KhoshApi admin;
    private final Map<String, Long> regionIds = new HashMap<>();

    SampleData(KhoshApi admin) {
        this.admin = admin;
    }

    static JsonNode read(String file) {
        try {
            return KhoshApi.JSON.readTree(FOLDER.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param password the same for all; a sample installation is reachable from this machine only */
    void addUsers(String password) {
        for (JsonNode user : read("users.json")) {
            ObjectNode body = user.deepCopy();
            admin.post("/api/users", body.put("password", password).put("mustChange", false));
        }
    }

    void addContractors() {
        for (JsonNode contractor : read("contractors.json")) {
            ObjectNode body = contractor.deepCopy();
            ArrayNode ids = KhoshApi.JSON.createArrayNode();
            body.remove("regionCodes").forEach(code -> ids.add(regionId(code.asText())));
            admin.post("/api/contractors", body.set("regionIds", ids));
        }
    }

    /** Registers each caller's past jobs, finishes and pays them, and leaves the open one open. */
    void addHistory(KhoshApi operator) {
        for (JsonNode caller : read("callers.json")) {
            for (JsonNode person : caller.path("people")) {
                Long applicant = null;
                for (JsonNode job : person.path("finishedJobs")) {
                    JsonNode request = dispatched(operator, caller, person, job, applicant);
                    applicant = request.path("applicantId").asLong();
                    ObjectNode finish = KhoshApi.object()
                            .put("causeCode", job.path("cause").asText())
                            .put("report", "")
                            .put("paidRial", job.path("paidRial").asLong());
                    operator.post(
                            "/api/requests/" + request.path("trackingCode").asText() + "/finish", finish);
                }
                if (person.path("openJob").isObject()) {
                    dispatched(operator, caller, person, person.path("openJob"), applicant);
                }
            }
        }
    }

    private JsonNode dispatched(KhoshApi operator, JsonNode caller, JsonNode person, JsonNode job, Long applicant) {
        long region = regionId(job.path("regionCode").asText());
        ObjectNode body = KhoshApi.object()
                .put("phone", caller.path("number").asText())
                .put("displayName", person.path("displayName").asText())
                .put("serviceCode", job.path("service").asText())
                .put("regionId", region)
                .put("address", job.path("address").asText())
                .put("priority", "NORMAL");
        if (applicant != null) {
            body.put("applicantId", applicant);
        }
        JsonNode request = operator.post("/api/requests", body);
        String path = "/api/requests/" + request.path("trackingCode").asText();
        JsonNode best = operator.get("/api/dispatch/candidates?service="
                        + job.path("service").asText() + "&region=" + region)
                .path(0);
        return operator.post(
                path + "/assignments",
                KhoshApi.object()
                        .put("contractorId", best.path("contractorId").asLong())
                        .put("day", best.path("day").asText())
                        .put("shift", best.path("shift").asText())
                        .put("acceptedByPhone", true));
    }

    String serviceName(String code) {
        for (JsonNode offering : reference("service-offerings.json").path("offerings")) {
            if (offering.path("code").asText().equals(code)) {
                return offering.path("name").asText();
            }
        }
        throw new IllegalArgumentException(code);
    }

    String regionName(String code) {
        return admin.get("/api/regions?code=" + KhoshApi.encoded(code))
                .path(0)
                .path("name")
                .asText();
    }

    private static JsonNode reference(String file) {
        try {
            return KhoshApi.JSON.readTree(Installation.HOME
                    .resolve("schema/src/main/resources/reference")
                    .resolve(file)
                    .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long regionId(String code) {
        return regionIds.computeIfAbsent(code, this::findRegion);
    }

    private long findRegion(String code) {
        return admin.get("/api/regions?code=" + KhoshApi.encoded(code))
                .path(0)
                .path("id")
                .asLong();
    }
}
