package ir.khosh.server.contractors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import org.junit.jupiter.api.Test;

class ContractorFileIT {

    private static final String HEADER = "phone,name,services,regions,capacity_per_shift,licensed\n";

    private final Api admin = RunningServer.shared().admin();

    private JsonNode found(String name) {
        for (JsonNode one : admin.get("/api/contractors").expect(200)) {
            if (one.path("name").asText().equals(name)) {
                return one;
            }
        }
        return Api.JSON.missingNode();
    }

    private static ObjectNode wish(JsonNode contractor, String name) {
        ObjectNode wish = contractor.deepCopy();
        return wish.put("name", name);
    }

    @Test
    void a_contractor_comes_in_by_file_and_goes_out_the_same() {
        String line = "09131110001,گرمای =پاک,boiler-repair,23|2301,۴,بله";

        assertThat(admin.postText("/api/contractors/import", HEADER + line)
                        .expect(200)
                        .path("added")
                        .asInt())
                .isEqualTo(1);
        assertThat(found("گرمای =پاک").isMissingNode()).isTrue();
        admin.postText("/api/contractors/import?apply=true", HEADER + line).expecting(200);

        assertThat(found("گرمای =پاک").path("capacityPerShift").asInt()).isEqualTo(4);
        String exported = admin.get("/api/contractors/export").text();
        assertThat(exported).contains("09131110001,گرمای =پاک,boiler-repair,23|2301,4,بله");
        JsonNode again =
                admin.postText("/api/contractors/import?apply=true", exported).expect(200);
        assertThat(again.path("errors")).isEmpty();
        assertThat(again.path("added").asInt() + again.path("changed").asInt()).isZero();
    }

    @Test
    void what_is_unknown_is_named_by_line_and_column() {
        JsonNode report = admin.postText(
                        "/api/contractors/import?apply=true",
                        HEADER + "09131110002,یکی,no-such-service,99999,4,بله\n123,دو,boiler-repair,23,0,شاید\n")
                .expect(200);

        assertThat(report.path("applied").asBoolean()).isFalse();
        assertThat(report.path("errors").toString())
                .contains("\"line\":2,\"column\":\"services\",\"code\":\"service-unknown\"")
                .contains("\"line\":2,\"column\":\"regions\",\"code\":\"region-unknown\"")
                .contains("\"line\":3,\"column\":\"phone\",\"code\":\"phone-invalid\"")
                .contains("\"line\":3,\"column\":\"capacity_per_shift\",\"code\":\"capacity-out-of-range\"")
                .contains("\"line\":3,\"column\":\"licensed\",\"code\":\"yes-or-no\"");
    }

    @Test
    void a_contractor_is_revised_in_place_and_keeps_a_phone_of_their_own() {
        admin.postText(
                        "/api/contractors/import?apply=true",
                        HEADER
                                + "09131110003,پیش از این,boiler-repair,23,4,خیر\n09131110004,دیگری,boiler-repair,23,4,خیر\n")
                .expecting(200);
        JsonNode stored = found("پیش از این");
        String path = "/api/contractors/" + stored.path("id").asLong();

        JsonNode revised =
                admin.put(path, wish(stored, "پس از این").put("licensed", true)).expect(200);
        assertThat(revised.path("name").asText()).isEqualTo("پس از این");
        assertThat(revised.path("regionIds")).isEqualTo(stored.path("regionIds"));

        Api.Answer refused = admin.put(path, wish(stored, "سوم").put("phone", "09131110004"));
        assertThat(refused.json().path("fields").path(0).path("code").asText()).isEqualTo("phone-taken");
        assertThat(found("پس از این").path("licensed").asBoolean()).isTrue();
        assertThat(admin.put("/api/contractors/9999999", wish(stored, "چهارم")).status())
                .isEqualTo(404);
    }
}
