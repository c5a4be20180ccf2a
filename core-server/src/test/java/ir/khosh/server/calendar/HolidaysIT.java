package ir.khosh.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import org.junit.jupiter.api.Test;

class HolidaysIT {

    private final RunningServer server = RunningServer.shared();
    private final Api admin = server.admin();

    @Test
    void the_solar_holidays_of_a_year_come_by_one_wish_and_leave_what_was_written() {
        admin.put("/api/holidays/2030-03-21", Api.object().put("title", "نوروز و آغاز سال"))
                .expecting(200);

        JsonNode year = admin.post("/api/holidays/solar?year=1409", null).expect(200);

        assertThat(year).hasSize(10);
        assertThat(year.path(0).path("title").asText()).isEqualTo("نوروز و آغاز سال");
        assertThat(admin.post("/api/holidays/solar?year=1409", null).expect(200))
                .hasSize(10);
    }

    @Test
    void a_file_with_jalali_days_is_taken_once_and_a_bad_day_is_named() {
        String good = "day,title\n۱۴۱۰/۰۴/۲۵,تاسوعا\n1410-4-26,عاشورا\n";
        JsonNode first = admin.postText("/api/holidays/import?apply=true", good).expect(200);
        assertThat(first.path("applied").asBoolean()).isTrue();
        assertThat(admin.get("/api/holidays/export").text()).contains("1410/04/25,تاسوعا");
        assertThat(admin.postText("/api/holidays/import", good)
                        .expect(200)
                        .path("unchanged")
                        .asInt())
                .isEqualTo(2);

        JsonNode bad = admin.postText("/api/holidays/import?apply=true", "day,title\n1410/12/31,نادرست\n")
                .expect(200);
        assertThat(bad.path("errors").path(0).path("line").asInt()).isEqualTo(2);
        assertThat(bad.path("errors").path(0).path("code").asText()).isEqualTo("day-invalid");
    }

    @Test
    void only_administrators_change_holidays() {
        Api supervisor = server.as("holiday-reader", "SUPERVISOR", null);
        supervisor.get("/api/holidays?year=1409").expecting(200);
        assertThat(supervisor.delete("/api/holidays/2030-03-21").status()).isEqualTo(403);
    }
}
