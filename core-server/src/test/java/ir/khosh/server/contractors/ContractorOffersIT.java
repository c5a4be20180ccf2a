package ir.khosh.server.contractors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.requests.DirectSql;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who can do what where is what places and services say together, however they were changed. */
class ContractorOffersIT {

    private static final String JOINED = "select s.service_code, r.region_id, r.contractor_id from contractor_region r"
            + " join contractor_service s on s.contractor_id = r.contractor_id";
    private static final String OFFERED = "select service_code, region_id, contractor_id from contractor_offer";

    private final Api admin = RunningServer.shared().admin();
    private DirectSql sql;
    private List<String> services;
    private List<Long> regions;

    @BeforeEach
    void read() throws SQLException {
        sql = DirectSql.to(RunningServer.shared());
        services = sql.list("select code from service_offering order by code limit 4", row -> row.getString(1));
        regions = sql.list("select id from region where kind = 'CITY' order by id limit 6", row -> row.getLong(1));
    }

    @Test
    void every_change_of_places_and_services_is_followed() {
        JsonNode stored = admin.post("/api/contractors", wish("09131119001", services, regions.subList(0, 3)))
                .expect(201);
        assertOffers(stored, services.size() * 3);

        stored = change(stored, services.subList(0, 2), regions.subList(1, 5)).expect(200);
        assertOffers(stored, 2 * 4);

        stored = change(stored, services.subList(3, 4), regions.subList(5, 6)).expect(200);
        assertOffers(stored, 1);
    }

    @Test
    void of_several_who_change_the_same_contractor_at_once_no_offer_is_forgotten() throws Exception {
        JsonNode stored = admin.post(
                        "/api/contractors", wish("09131119002", services.subList(0, 1), regions.subList(0, 1)))
                .expect(201);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 10; round++) {
                List<Future<Api.Answer>> answers = new ArrayList<>();
                for (int person = 0; person < 4; person++) {
                    int many = 1 + (round + person) % 4;
                    boolean places = person % 2 == 0;
                    answers.add(people.submit(() -> change(
                            stored,
                            places ? services.subList(0, 1) : services.subList(0, many),
                            places ? regions.subList(0, many) : regions.subList(0, 1))));
                }
                for (Future<Api.Answer> answer : answers) {
                    answer.get().expecting(200);
                }
                assertNoDifference();
            }
        } finally {
            people.shutdownNow();
        }
    }

    private Api.Answer change(JsonNode stored, List<String> can, List<Long> covers) {
        return admin.put(
                "/api/contractors/" + stored.path("id").asLong(),
                wish(stored.path("phone").asText(), can, covers));
    }

    private static ObjectNode wish(String phone, List<String> can, List<Long> covers) {
        ObjectNode wish = Api.object()
                .put("name", "پیشنهاددهنده")
                .put("phone", phone)
                .put("capacityPerShift", 2)
                .put("licensed", false);
        can.forEach(wish.putArray("serviceCodes")::add);
        covers.forEach(wish.putArray("regionIds")::add);
        return wish;
    }

    private void assertOffers(JsonNode contractor, int many) {
        assertThat(sql.find(
                        "select count(*) from contractor_offer where contractor_id = ?",
                        row -> row.getInt(1),
                        contractor.path("id").asLong()))
                .contains(many);
        assertNoDifference();
    }

    private void assertNoDifference() {
        assertThat(sql.list(
                        "(" + JOINED + " except " + OFFERED + ") union all (" + OFFERED + " except " + JOINED + ")",
                        row -> row.getString(1) + " " + row.getLong(2) + " " + row.getLong(3)))
                .isEmpty();
    }
}
