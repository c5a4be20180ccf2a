package ir.khosh.server.regions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import org.junit.jupiter.api.Test;

class RegionFileIT {

    private static final String HEADER = "code,parent_code,kind,name,latitude,longitude\n";

    private final RunningServer server = RunningServer.shared();
    private final Api admin = server.admin();

    private JsonNode sent(String lines, boolean apply) {
        return admin.postText("/api/regions/import?apply=" + apply, HEADER + lines)
                .expect(200);
    }

    @Test
    void the_whole_list_goes_out_and_comes_back_without_a_change() {
        String exported = admin.get("/api/regions/export").text();
        assertThat(exported.lines().count()).isGreaterThan(1_500);

        JsonNode report = admin.postText("/api/regions/import", exported).expect(200);

        assertThat(report.path("errors")).isEmpty();
        assertThat(report.path("changed").asInt() + report.path("added").asInt())
                .isZero();
        assertThat(report.path("unchanged").asInt()).isGreaterThan(1_500);
    }

    @Test
    void a_new_county_with_its_town_is_found_at_once_and_a_second_time_changes_nothing() {
        String lines = "2399,23,county,شهرستان نوین,,\n239901,۲۳۹۹,city,نوین‌شهر,35.10,51.2\n";
        assertThat(sent(lines, false).path("added").asInt()).isEqualTo(2);
        assertThat(admin.get("/api/regions?code=239901").json()).isEmpty();

        assertThat(sent(lines, true).path("applied").asBoolean()).isTrue();

        JsonNode found =
                admin.get("/api/regions?text=" + Api.encoded("نوین‌شهر")).json();
        assertThat(found.path(0).path("path").asText()).isEqualTo("تهران، شهرستان نوین، نوین‌شهر");
        assertThat(sent(lines, true).path("unchanged").asInt()).isEqualTo(2);
    }

    @Test
    void a_renamed_place_keeps_its_identity() {
        sent("2398,23,COUNTY,پیش‌نام,,\n", true);
        long id = admin.get("/api/regions?code=2398").json().path(0).path("id").asLong();

        admin.put(
                        "/api/regions/2398",
                        Api.object()
                                .put("parentCode", "23")
                                .put("kind", "COUNTY")
                                .put("name", "پس‌نام"))
                .expecting(200);

        JsonNode now = admin.get("/api/regions?code=2398").json().path(0);
        assertThat(now.path("id").asLong()).isEqualTo(id);
        assertThat(now.path("name").asText()).isEqualTo("پس‌نام");
    }

    @Test
    void each_wrong_line_is_named_and_nothing_of_the_file_is_taken() {
        JsonNode report = sent(
                "2397,23,COUNTY,درست,,\n239701,23,CITY,بالادست نادرست,,\n239702,9999,CITY,بی‌بالادست,,\n"
                        + "2396,23,VILLAGE,سطح نادرست,,\n2395,23,COUNTY,دور از ایران,10,10\n",
                true);

        assertThat(report.path("applied").asBoolean()).isFalse();
        assertThat(report.path("errors").findValuesAsText("line"))
                .contains("3", "4", "5", "6")
                .doesNotContain("2");
        assertThat(report.path("errors").findValuesAsText("code"))
                .contains("parent-of-wrong-kind", "parent-unknown", "kind-unknown", "latitude-out-of-range");
        assertThat(admin.get("/api/regions?code=2397").json()).isEmpty();
    }

    @Test
    void operators_search_places_and_do_not_write_them() {
        Api operator = server.as("region-reader", "SUPERVISOR", null);
        operator.get("/api/regions?text=x").expecting(200);
        assertThat(operator.get("/api/regions/export").status()).isEqualTo(403);
    }
}
