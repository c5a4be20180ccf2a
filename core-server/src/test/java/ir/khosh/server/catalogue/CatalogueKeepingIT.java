package ir.khosh.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import ir.khosh.values.JalaliDate;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Services, prices and causes as an administrator keeps them, on the real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueKeepingIT {

    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), JalaliDate.TEHRAN);
    private Api admin;
    private Api operator;

    @BeforeAll
    void signIn() {
        RunningServer server = RunningServer.shared();
        admin = server.admin();
        operator = server.as("catalogue-reader", "OPERATOR", "1193");
    }

    @Test
    void aNewServiceWithANewCauseIsFoundByOperatorsAtOnce() {
        admin.put("/api/fault-families/solar", name("نیروگاه خورشیدی")).expect(200);
        admin.put("/api/fault-families/solar/causes/inverter", name("خرابی اینورتر"))
                .expect(200);
        ObjectNode wish = offering("تعمیر پنل خورشیدی", "solar", 4_500_000L);
        wish.putArray("synonyms").add("برق خورشیدی");
        admin.put("/api/service-offerings/solar-repair", wish).expect(200);
        JsonNode found = find("برق خورشیدی");
        assertThat(found.path("code").asText()).isEqualTo("solar-repair");
        assertThat(found.path("basePriceRial").asLong()).isEqualTo(4_500_000);
        assertThat(found.path("causes").get(0).path("code").asText()).isEqualTo("inverter");
        assertThat(admin.put(
                                "/api/service-offerings/solar-repair",
                                wish.deepCopy().put("familyCode", "heating"))
                        .expecting(422)
                        .code())
                .isEqualTo("family-fixed");
        admin.put("/api/service-offerings/solar-repair", wish.deepCopy().put("active", false))
                .expect(200);
        assertThat(operator.get("/api/service-offerings?text=" + Api.encoded("برق خورشیدی"))
                        .expect(200))
                .isEmpty();
        operator.put("/api/service-offerings/solar-repair", wish).expecting(403);
        assertThat(admin.put("/api/service-offerings/Solar!", wish)
                        .expecting(422)
                        .code())
                .isEqualTo("code-malformed");
    }

    @Test
    void aPriceIsSetForADayToComeAndKeptAfterwards() {
        String path = "/api/service-offerings/radiator-repair";
        long before = find("رادیاتور").path("basePriceRial").asLong();
        ObjectNode later = price(today.plusDays(20), 9_990_000L);
        admin.post(path + "/prices", later).expect(200);
        assertThat(find("رادیاتور").path("basePriceRial").asLong()).isEqualTo(before);
        JsonNode now = admin.post(path + "/prices", price(today, 8_880_000L)).expect(200);
        assertThat(now.path("priceRial").asLong()).isEqualTo(8_880_000);
        assertThat(now.path("prices")).hasSize(2);
        assertThat(admin.post(path + "/prices", price(today.minusDays(1), 1L))
                        .expecting(422)
                        .code())
                .isEqualTo("price-in-past");
        admin.post("/api/service-offerings/no-such-thing/prices", later).expecting(404);
    }

    @Test
    void theWholeCatalogueGoesOutAndComesInAgainUnchanged() {
        String csv = admin.get("/api/service-offerings/export").expecting(200).text();
        JsonNode dry = admin.postText("/api/service-offerings/import", csv).expect(200);
        assertThat(dry.path("errors")).isEmpty();
        assertThat(dry.path("added").asInt() + dry.path("changed").asInt()).isZero();
        assertThat(dry.path("unchanged").asInt()).isGreaterThan(50);

        String two = "code,family,name,synonyms,price_rial,active\n"
                + "heat-pump-repair,heating,تعمیر پمپ حرارتی,هیت پمپ,۶۵۰۰۰۰۰,بله\n"
                + "heat-pump-service,nowhere,,x,شش,شاید\n";
        JsonNode refused =
                admin.postText("/api/service-offerings/import?apply=true", two).expect(200);
        assertThat(refused.path("applied").asBoolean()).isFalse();
        assertThat(refused.path("errors"))
                .extracting(error ->
                        error.path("line").asInt() + " " + error.path("column").asText())
                .contains("3 family", "3 name", "3 price_rial", "3 active");
        assertThat(operator.get("/api/service-offerings?text=" + Api.encoded("هیت پمپ"))
                        .expect(200))
                .isEmpty();
        String one = two.substring(0, two.indexOf("heat-pump-service"));
        assertThat(admin.postText("/api/service-offerings/import?apply=true", one)
                        .expect(200)
                        .path("added")
                        .asInt())
                .isEqualTo(1);
        assertThat(admin.postText("/api/service-offerings/import?apply=true", one)
                        .expect(200)
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        assertThat(find("هیت پمپ").path("basePriceRial").asLong()).isEqualTo(6_500_000);
    }

    @Test
    void causesGoOutAndComeInByFile() {
        String csv = admin.get("/api/fault-families/export").expecting(200).text();
        JsonNode dry = admin.postText("/api/fault-families/import", csv).expect(200);
        assertThat(dry.path("errors")).isEmpty();
        assertThat(dry.path("added").asInt() + dry.path("changed").asInt()).isZero();
        String more = "family,family_name,cause,cause_name\n"
                + "lifts,آسانسور,rope-worn,فرسودگی سیم‌بکسل\n"
                + "lifts,آسانسور,door-sensor,خرابی سنسور در\n";
        JsonNode wrong = admin.postText("/api/fault-families/import?apply=true", more + "Lifts!,آسانسور,x1,\n")
                .expect(200);
        assertThat(wrong.path("applied").asBoolean()).isFalse();
        assertThat(wrong.path("errors"))
                .extracting(error ->
                        error.path("line").asInt() + " " + error.path("column").asText())
                .contains("4 family", "4 cause_name");
        assertThat(admin.postText("/api/fault-families/import?apply=true", more)
                        .expect(200)
                        .path("added")
                        .asInt())
                .isEqualTo(2);
        assertThat(admin.postText("/api/fault-families/import?apply=true", more)
                        .expect(200)
                        .path("unchanged")
                        .asInt())
                .isEqualTo(2);
        assertThat(admin.get("/api/fault-families").expect(200))
                .filteredOn(family -> family.path("code").asText().equals("lifts"))
                .singleElement()
                .satisfies(family -> assertThat(family.path("causes")).hasSize(2));
    }

    private JsonNode find(String text) {
        return operator.get("/api/service-offerings?text=" + Api.encoded(text))
                .expect(200)
                .get(0);
    }

    private static ObjectNode name(String name) {
        return Api.object().put("name", name);
    }

    private static ObjectNode offering(String name, String family, Long price) {
        return Api.object()
                .put("name", name)
                .put("familyCode", family)
                .put("priceRial", price)
                .put("active", true);
    }

    private static ObjectNode price(LocalDate from, Long rial) {
        return Api.object().put("from", from.toString()).put("priceRial", rial);
    }
}
