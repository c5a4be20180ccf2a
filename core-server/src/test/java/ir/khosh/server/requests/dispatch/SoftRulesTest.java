package ir.khosh.server.requests.dispatch;

import static ir.khosh.server.requests.dispatch.Contenders.AFTERNOON;
import static ir.khosh.server.requests.dispatch.Contenders.MORNING;
import static ir.khosh.server.requests.dispatch.Contenders.NOW;
import static ir.khosh.server.requests.dispatch.Contenders.aContender;
import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.wire.requests.Priority;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftRulesTest {

    private final Job job = new Job(Priority.NORMAL, List.of(MORNING, AFTERNOON), NOW);

    @Test
    void guildMembersAreOfferedWorkFirst() {
        LicensedFirstRule rule = new LicensedFirstRule();
        assertThat(rule.judge(job, aContender(1).build(), MORNING).share()).isEqualTo(100);
        assertThat(rule.judge(job, aContender(1).unlicensed().build(), MORNING).share())
                .isZero();
    }

    @Test
    void theFirstPossibleShiftIsBestAndSaysWhen() {
        SoonestRule rule = new SoonestRule();
        assertThat(rule.judge(job, aContender(1).build(), MORNING).reason())
                .isEqualTo(new Reason("soonest", "نخستین نوبت ممکن: فردا ۸ تا ۱۲", true));
        assertThat(rule.judge(job, aContender(1).build(), AFTERNOON).share()).isEqualTo(50);
    }

    @Test
    void aShiftThatIsHalfTakenCountsHalf() {
        SoftRule.Mark mark = new LoadRule()
                .judge(job, aContender(1).capacity(4).booked(MORNING, 2).build(), MORNING);
        assertThat(mark.share()).isEqualTo(50);
        assertThat(mark.reason().text()).isEqualTo("۲ جای خالی از ۴ در این نوبت");
    }

    @Test
    void theScoreCountsAsItIsAndANewcomerAsConfigured() {
        ScoreRule rule = new ScoreRule(60);
        assertThat(rule.judge(job, aContender(1).score(83).build(), MORNING).share())
                .isEqualTo(83);
        assertThat(rule.judge(job, aContender(1).score(83).build(), MORNING)
                        .reason()
                        .text())
                .isEqualTo("امتیاز عملکرد ۸۳ از ۱۰۰");
        assertThat(rule.judge(job, aContender(1).build(), MORNING).share()).isEqualTo(60);
    }

    @Test
    void whoWaitedLongestForWorkIsBest() {
        FairnessRule rule = new FairnessRule(Duration.ofDays(4));
        assertThat(rule.judge(job, aContender(1).build(), MORNING).share()).isEqualTo(100);
        assertThat(rule.judge(
                                job,
                                aContender(1)
                                        .lastJobAt(NOW.minus(Duration.ofDays(1)))
                                        .build(),
                                MORNING)
                        .share())
                .isEqualTo(25);
        assertThat(rule.judge(
                                job,
                                aContender(1)
                                        .lastJobAt(NOW.minus(Duration.ofDays(90)))
                                        .build(),
                                MORNING)
                        .share())
                .isEqualTo(100);
        assertThat(rule.judge(job, aContender(1).lastJobAt(NOW).build(), MORNING)
                        .reason()
                        .good())
                .isFalse();
        assertThat(rule.judge(job, aContender(1).lastJobAt(NOW.plusSeconds(60)).build(), MORNING)
                        .share())
                .isZero();
    }
}
