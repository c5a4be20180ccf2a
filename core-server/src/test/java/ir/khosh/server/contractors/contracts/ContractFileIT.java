package ir.khosh.server.contractors.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import ir.khosh.server.shared.JalaliText;
import ir.khosh.values.JalaliDate;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Contracts and the list of standards as files, there and back. */
class ContractFileIT {

    private static final String CONTRACTORS = "phone,name,services,regions,capacity_per_shift,licensed\n";
    private static final String HEADER =
            "phone,from,until,supersedes,offer_minutes,arrival_grace_minutes,warranty_months,"
                    + "share_permille,retention_permille,penalty_mode,penalty_permille,objection_days,reference\n";

    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), JalaliDate.TEHRAN);
    private final Api admin = RunningServer.shared().admin();

    private JsonNode sent(String table, String csv) {
        return admin.postText("/api/" + table + "/import?apply=true", csv).expect(200);
    }

    private void changesNothing(String table) {
        JsonNode again = sent(table, admin.get("/api/" + table + "/export").text());
        assertThat(again.path("errors")).isEmpty();
        assertThat(again.path("added").asInt() + again.path("changed").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isPositive();
    }

    private String day(int later) {
        return JalaliText.of(today.plusDays(later));
    }

    private JsonNode contractsOf(String name) {
        for (JsonNode one : admin.get("/api/contractors").expect(200)) {
            if (one.path("name").asText().equals(name)) {
                return admin.get("/api/contractors/" + one.path("id").asLong() + "/contracts")
                        .expect(200);
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void contracts_come_in_by_file_by_the_rules_and_go_out_the_same() {
        sent("contractors", CONTRACTORS + "09131119001,پیمان پرونده,boiler-repair,23,4,بله\n");
        String lines = "۰۹۱۳۱۱۱۹۰۰۱," + day(0) + "," + day(300) + ",خیر,20,,,۸۵۰,,,,,الف-۱\n" + "09131119001,"
                + day(100) + "," + day(500) + ",بله,,,4,,,FLAT_REWORK,90,,=ب\n";

        assertThat(admin.postText("/api/contracts/import", HEADER + lines)
                        .expect(200)
                        .path("added")
                        .asInt())
                .isEqualTo(2);
        assertThat(contractsOf("پیمان پرونده")).isEmpty();
        assertThat(sent("contracts", HEADER + lines).path("applied").asBoolean())
                .isTrue();

        JsonNode signed = contractsOf("پیمان پرونده");
        assertThat(signed.get(1).path("until").asText())
                .isEqualTo(today.plusDays(99).toString());
        assertThat(signed.get(1).path("offerMinutes").asInt()).isEqualTo(20);
        assertThat(signed.get(1).path("sharePermille").asInt()).isEqualTo(850);
        assertThat(signed.get(0).path("penaltyMode").asText()).isEqualTo("FLAT_REWORK");
        assertThat(signed.get(0).path("reference").asText()).isEqualTo("=ب");
        assertThat(signed.get(0).path("arrivalGraceMinutes").asInt()).isEqualTo(15);
        changesNothing("contracts");
    }

    @Test
    void what_is_wrong_with_a_contract_is_named_by_line_and_column_and_nothing_is_signed() {
        sent("contractors", CONTRACTORS + "09131119002,پیمان نادرست,boiler-repair,23,4,بله\n");
        JsonNode report = sent(
                "contracts",
                HEADER + "09131119002," + day(0) + "," + day(30) + ",خیر,,,,,,,,,\n"
                        + "09131119002," + day(40) + "," + day(50) + ",شاید,,,,هشتاد,,NONE,,,\n"
                        + "09131119002,دیروز," + day(60) + ",,,,,,,,,,\n"
                        + "09130000000," + day(20) + "," + day(10) + ",,,,,,,,,,\n");

        assertThat(report.path("applied").asBoolean()).isFalse();
        assertThat(report.path("errors").toString())
                .contains("\"line\":3,\"column\":\"supersedes\",\"code\":\"yes-or-no\"")
                .contains("\"line\":3,\"column\":\"share_permille\",\"code\":\"out-of-range\"")
                .contains("\"line\":3,\"column\":\"penalty_mode\",\"code\":\"unknown-value\"")
                .contains("\"line\":4,\"column\":\"from\",\"code\":\"day-invalid\"")
                .contains("\"line\":5,\"column\":\"phone\",\"code\":\"contractor-unknown\"")
                .contains("\"line\":5,\"column\":\"until\",\"code\":\"dates-reversed\"");
        assertThat(contractsOf("پیمان نادرست")).isEmpty();
    }

    @Test
    void standards_come_in_by_file_and_go_out_the_same() {
        String header = "code,name,mandatory,expires,grace_days\n";

        JsonNode report = sent("standards", header + "ladder-check,بازدید نردبان,خیر,بله,۴۵\n");

        assertThat(report.path("added").asInt()).isEqualTo(1);
        assertThat(admin.get("/api/standards").text())
                .contains("{\"code\":\"ladder-check\",\"name\":\"بازدید نردبان\",\"mandatory\":false,\"expires\":true,"
                        + "\"graceDays\":45}");
        changesNothing("standards");
        assertThat(sent("standards", header + "Ladder,ن,شاید,بله,زیاد\n")
                        .path("errors")
                        .toString())
                .contains("\"column\":\"code\",\"code\":\"code-malformed\"")
                .contains("\"column\":\"name\",\"code\":\"too-short\"")
                .contains("\"column\":\"mandatory\",\"code\":\"yes-or-no\"")
                .contains("\"column\":\"grace_days\",\"code\":\"out-of-range\"");
    }
}
