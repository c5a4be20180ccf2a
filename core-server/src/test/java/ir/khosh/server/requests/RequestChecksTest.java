package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.shared.Outcome;
import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.regions.RegionView;
import ir.khosh.wire.requests.NewRequest;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestChecksTest {

    private static final Instant NOON = Instant.parse("2026-11-22T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final long KASHAN = 4;
    private static final long PROVINCE = 1;
    private final RequestChecks checks = new RequestChecks(RequestChecksTest::region, "boiler-repair"::equals, 60);

    private String phone = "۰۹۱۲ ۱۲۳ ۴۵۶۷";
    private String name = " مریم ";
    private String service = "boiler-repair";
    private long region = KASHAN;
    private String address = "خیابان بهشتی";
    private String postcode;
    private Priority priority = Priority.NORMAL;
    private LocalDate day;
    private Shift shift;
    private String notes;
    private String callId;

    @Test
    void aGoodWishIsReadIntoOneSpelling() {
        address = "خیابان بهشتی\r\nپلاک ۷";
        notes = "یک\r\nدو";
        Intake intake = checks.check(wish(), NOON).orThrow();
        assertThat(intake.phone().value()).isEqualTo("09121234567");
        assertThat(intake.displayName()).isEqualTo("مریم");
        assertThat(intake.address()).isEqualTo("خیابان بهشتی پلاک ۷");
        assertThat(intake.notes()).isEqualTo("یک\nدو");
    }

    @Test
    void theNameMayStayUnknown() {
        name = "  ";
        assertThat(checks.check(wish(), NOON).orThrow().displayName()).isNull();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        phone = "نامشخص";
        service = "";
        region = 99;
        address = null;
        priority = null;
        assertThat(refusals())
                .extracting(Refusal::field)
                .containsExactly("phone", "serviceCode", "regionId", "address", "priority");
    }

    @Test
    void aProvinceIsTooWideToSendSomebodyTo() {
        region = PROVINCE;
        assertThat(refusals()).extracting(Refusal::code).containsExactly("region-too-wide");
    }

    @Test
    void aWishMayNotLieInThePastOrTooFarAhead() {
        day = TODAY.minusDays(1);
        assertThat(refusals()).extracting(Refusal::code).containsExactly("day-past");
        day = TODAY.plusDays(61);
        assertThat(refusals()).extracting(Refusal::code).containsExactly("day-too-far");
        day = TODAY;
        shift = Shift.MORNING;
        assertThat(refusals()).extracting(Refusal::code).containsExactly("shift-over");
        shift = Shift.AFTERNOON;
        assertThat(checks.check(wish(), NOON)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void lineBreaksAndTenThousandLettersAreRefusedWhereTheyDoNotBelong() {
        name = "علی\r\nAction: Logoff";
        notes = "ن".repeat(10_000);
        callId = "1\r\n2";
        postcode = "۱۲۳";
        assertThat(refusals()).extracting(Refusal::field).containsExactly("displayName", "postcode", "notes", "callId");
    }

    private List<Refusal> refusals() {
        return ((Outcome.Refused<Intake>) checks.check(wish(), NOON)).refusals();
    }

    private NewRequest wish() {
        return new NewRequest(
                callId, null, phone, name, service, region, address, postcode, priority, day, shift, notes, null);
    }

    private static Optional<RegionView> region(long id) {
        if (id == KASHAN) {
            return Optional.of(new RegionView(KASHAN, "CITY", "کاشان", "اصفهان، کاشان", PROVINCE));
        }
        return id == PROVINCE
                ? Optional.of(new RegionView(PROVINCE, "PROVINCE", "اصفهان", "اصفهان", PROVINCE))
                : Optional.empty();
    }
}
