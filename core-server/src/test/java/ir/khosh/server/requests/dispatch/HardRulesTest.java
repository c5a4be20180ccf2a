package ir.khosh.server.requests.dispatch;

import static ir.khosh.server.requests.dispatch.Contenders.AFTERNOON;
import static ir.khosh.server.requests.dispatch.Contenders.MORNING;
import static ir.khosh.server.requests.dispatch.Contenders.NOW;
import static ir.khosh.server.requests.dispatch.Contenders.aContender;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.contractors.StandardGap;
import ir.khosh.server.contractors.Standing;
import ir.khosh.wire.requests.Priority;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HardRulesTest {

    private final Job job = new Job(Priority.NORMAL, List.of(MORNING, AFTERNOON), NOW);

    @Test
    void whoDoesNotCoverTheRegionIsExcluded() {
        assertThat(new CoverageRule().objection(job, aContender(1).elsewhere().build()))
                .map(Reason::code)
                .contains("outside-coverage");
        assertThat(new CoverageRule().objection(job, aContender(1).build())).isEmpty();
    }

    @Test
    void whoDoesNotOfferTheServiceIsExcluded() {
        assertThat(new SkillRule().objection(job, aContender(1).ofAnotherTrade().build()))
                .map(Reason::code)
                .contains("lacks-skill");
        assertThat(new SkillRule().objection(job, aContender(1).build())).isEmpty();
    }

    @Test
    void suspendedAndEndedContractorsAreExcluded() {
        assertThat(new StandingRule()
                        .objection(
                                job, aContender(1).standing(Standing.SUSPENDED).build()))
                .map(Reason::code)
                .contains("suspended");
        assertThat(new StandingRule()
                        .objection(job, aContender(1).standing(Standing.ENDED).build()))
                .map(Reason::code)
                .contains("ended");
        assertThat(new StandingRule().objection(job, aContender(1).build())).isEmpty();
    }

    @Test
    void whoLacksAMandatoryStandardIsExcludedAndToldWhich() {
        StandardGap expired = new StandardGap("liability-insurance", "بیمه‌نامهٔ مسئولیت", LocalDate.of(2026, 11, 1));
        StandardGap missing = new StandardGap("identity-card", "کارت شناسایی خوش", null);
        assertThat(new StandardsRule()
                        .objection(job, aContender(1).lacks(expired).build()))
                .contains(new Reason("standard-expired", "بیمه‌نامهٔ مسئولیت منقضی شده است", false));
        assertThat(new StandardsRule()
                        .objection(job, aContender(1).lacks(missing, expired).build()))
                .contains(new Reason("standard-missing", "کارت شناسایی خوش ارائه نشده است", false));
        assertThat(new StandardsRule().objection(job, aContender(1).build())).isEmpty();
    }

    @Test
    void whoIsFullInEveryPossibleShiftIsExcluded() {
        assertThat(new RoomRule()
                        .objection(
                                job,
                                aContender(1)
                                        .capacity(2)
                                        .booked(MORNING, 2)
                                        .booked(AFTERNOON, 2)
                                        .build()))
                .map(Reason::code)
                .contains("no-room");
    }

    @Test
    void whoIsFullInTheFirstShiftIsProposedForTheNext() {
        assertThat(new RoomRule()
                        .firstWithRoom(
                                job,
                                aContender(1).capacity(2).booked(MORNING, 2).build()))
                .contains(AFTERNOON);
    }

    @Test
    void whoTookMoreThanALoweredCapacityHasNoRoom() {
        assertThat(aContender(1).capacity(1).booked(MORNING, 3).build().freeIn(MORNING))
                .isZero();
    }

    @Test
    void anObjectionIsNeverGood() {
        assertThat(new CoverageRule().objection(job, aContender(1).elsewhere().build()))
                .hasValueSatisfying(reason -> assertThat(reason.good()).isFalse());
    }
}
