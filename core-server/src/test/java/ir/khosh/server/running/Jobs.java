package ir.khosh.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Requests and contractors on a running server, brought as far as a test needs them. */
public final class Jobs {

    public static final String SERVICE = "boiler-repair";
    public static final String CAUSE = "circuit-board";

    private final RunningServer server;
    private final Api operator;
    private final long region;

    /** @param city in which nothing else goes on */
    public Jobs(RunningServer server, Api operator, String city) {
        this.server = server;
        this.operator = operator;
        this.region = city(city);
    }

    private long city(String name) {
        for (JsonNode found :
                operator.get("/api/regions?limit=20&text=" + Api.encoded(name)).expect(200)) {
            if (found.path("kind").asText().equals("CITY")
                    && found.path("name").asText().equals(name)) {
                return found.path("id").asLong();
            }
        }
        throw new AssertionError("no such city: " + name);
    }

    public long contractor(String name, String phone) {
        ObjectNode body = Api.object()
                .put("name", name)
                .put("phone", phone)
                .put("capacityPerShift", 20)
                .put("licensed", true);
        body.putArray("serviceCodes").add(SERVICE);
        body.putArray("regionIds").add(region);
        return server.admin()
                .post("/api/contractors", body)
                .expect(201)
                .path("id")
                .asLong();
    }

    /** @return its tracking code */
    public String registered(String phone) {
        return operator.post(
                        "/api/requests",
                        Api.object()
                                .put("phone", phone)
                                .put("displayName", "مریم کاشانی")
                                .put("serviceCode", SERVICE)
                                .put("regionId", region)
                                .put("address", "خیابان شهید رجایی، کوچهٔ نسترن، پلاک ۱۲")
                                .put("priority", "NORMAL")
                                .put("notes", "پکیج روشن نمی‌شود"),
                        UUID.randomUUID().toString())
                .expect(201)
                .path("trackingCode")
                .asText();
    }

    /** Given to the contractor who ranks first. @return the request */
    public JsonNode assigned(String code, boolean accepted) {
        JsonNode place = operator.get("/api/dispatch/candidates?service=" + SERVICE + "&region=" + region)
                .expect(200)
                .path(0);
        return operator.post(
                        "/api/requests/" + code + "/assignments",
                        Api.object()
                                .put("contractorId", place.path("contractorId").asLong())
                                .put("day", place.path("day").asText())
                                .put("shift", place.path("shift").asText())
                                .put("acceptedByPhone", accepted),
                        UUID.randomUUID().toString())
                .expect(200);
    }

    /** @return its tracking code */
    public String finished(String phone) {
        String code = registered(phone);
        assigned(code, true);
        operator.post(
                        "/api/requests/" + code + "/finish",
                        Api.object()
                                .put("causeCode", CAUSE)
                                .put("report", "برد تعویض شد")
                                .put("paidRial", 2_500_000))
                .expect(200);
        return code;
    }

    public JsonNode request(String code) {
        return operator.get("/api/requests/" + code).expect(200);
    }
}
