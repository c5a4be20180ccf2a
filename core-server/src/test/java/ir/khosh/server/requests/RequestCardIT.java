package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.applicants.Applicants;
import ir.khosh.server.applicants.JobCount;
import ir.khosh.server.calls.CallerCardSection.Part;
import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.regions.Regions;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the caller card says of requests, read from the real database after real jobs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestCardIT {

    private static final String PHONE = "09124440001";
    private final Catalogue catalogue = mock(Catalogue.class);
    private final Regions regions = mock(Regions.class);
    private final Applicants applicants = mock(Applicants.class);
    private DirectSql sql;
    private long applicant;
    private String finished;
    private String open;

    @BeforeAll
    void workForSomebody() throws SQLException {
        sql = DirectSql.toShared();
        when(catalogue.nameOf(anyString())).thenReturn("تعمیر پکیج");
        when(regions.pathOf(anyLong())).thenReturn("ایلام");
        when(applicants.windowStart()).thenReturn(Instant.now().minus(Duration.ofDays(365)));
        RunningServer server = RunningServer.shared();
        Api operator = server.as("cards", "OPERATOR", "1191");
        long region = operator.get("/api/regions?limit=1&text=" + Api.encoded("ایلام ایوان"))
                .expecting(200)
                .json()
                .path(0)
                .path("id")
                .asLong();
        ObjectNode contractor = Api.object()
                .put("name", "گرمای ایوان")
                .put("phone", "09130000041")
                .put("capacityPerShift", 3)
                .put("licensed", true);
        contractor.putArray("serviceCodes").add("boiler-repair");
        contractor.putArray("regionIds").add(region);
        server.admin().post("/api/contractors", contractor).expecting(201);
        JsonNode first = accepted(operator, region, null);
        applicant = first.path("applicantId").asLong();
        finished = first.path("trackingCode").asText();
        operator.post(
                        "/api/requests/" + finished + "/finish",
                        Api.object().put("causeCode", "circuit-board").put("paidRial", 3_000_000))
                .expecting(200);
        open = accepted(operator, region, applicant).path("trackingCode").asText();
    }

    @Test
    void openWorkShowsWhoComesWhenAndWhere() {
        Part part = card(Clock.systemUTC());
        assertThat(part.openWork()).singleElement().satisfies(work -> {
            assertThat(work.code()).isEqualTo(open);
            assertThat(work.contractorName()).isEqualTo("گرمای ایوان");
            assertThat(work.expectedShiftTitle()).contains(" تا ");
            assertThat(work.place()).isEqualTo("ایلام، کوچه اول");
        });
    }

    @Test
    void aFinishedJobIsPastWorkAndUnderWarranty() {
        Part part = card(Clock.systemUTC());
        assertThat(part.pastWork()).singleElement().satisfies(work -> {
            assertThat(work.code()).isEqualTo(finished);
            assertThat(work.paidRial()).isEqualTo(3_000_000);
        });
        assertThat(part.liveWarranties()).singleElement().satisfies(warranty -> {
            assertThat(warranty.code()).isEqualTo(finished);
            assertThat(warranty.daysLeft()).isBetween(88, 94);
        });
        assertThat(part.paidJobs()).isEqualTo(1);
        assertThat(part.totalJobs()).isEqualTo(2);
    }

    @Test
    void afterItsTermTheWarrantyIsGoneFromTheCard() {
        Part later = card(Clock.fixed(Instant.now().plus(Duration.ofDays(100)), ZoneOffset.UTC));
        assertThat(later.liveWarranties()).isEmpty();
        assertThat(later.pastWork()).hasSize(1);
    }

    @Test
    void theClassPolicyHearsTheSameCounts() {
        assertThat(new RequestHistory(sql).countFor(List.of(applicant, 999_999_999L), Instant.EPOCH))
                .containsOnlyKeys(applicant)
                .containsEntry(applicant, new JobCount(1, 1, 2));
    }

    @Test
    void peopleWithoutWorkAreAbsent() {
        assertThat(new RequestCardSection(sql, applicants, catalogue, regions, Clock.systemUTC())
                        .partsFor(List.of(999_999_999L)))
                .isEmpty();
    }

    private Part card(Clock clock) {
        return new RequestCardSection(sql, applicants, catalogue, regions, clock)
                .partsFor(List.of(applicant))
                .get(applicant);
    }

    private static JsonNode accepted(Api operator, long region, Long applicant) {
        ObjectNode wish = Api.object()
                .put("phone", PHONE)
                .put("serviceCode", "boiler-repair")
                .put("regionId", region)
                .put("address", "کوچه اول")
                .put("priority", "NORMAL");
        if (applicant != null) {
            wish.put("applicantId", applicant);
        }
        JsonNode request = operator.post("/api/requests", wish).expecting(201).json();
        JsonNode place = operator.get("/api/dispatch/candidates?service=boiler-repair&region=" + region)
                .expecting(200)
                .json()
                .get(0);
        return operator.post(
                        "/api/requests/" + request.path("trackingCode").asText() + "/assignments",
                        Api.object()
                                .put("contractorId", place.path("contractorId").asLong())
                                .put("day", place.path("day").asText())
                                .put("shift", place.path("shift").asText())
                                .put("acceptedByPhone", true))
                .expecting(200)
                .json();
    }
}
