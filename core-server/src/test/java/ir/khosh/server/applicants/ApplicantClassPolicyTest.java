package ir.khosh.server.applicants;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.applicants.ApplicantClassPolicy.Proposal;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.applicants.ApplicantClass;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ApplicantClassPolicyTest {

    private final ApplicantClassPolicy policy = new ApplicantClassPolicy(5, 12);

    @Test
    void fivePaidJobsInTwelveMonthsMakeALoyalCustomer() {
        assertThat(policy.propose(new JobCount(5, 5, 6), false))
                .isEqualTo(new Proposal(ApplicantClass.LOYAL_CUSTOMER, "۵ کار پرداخت‌شده در ۱۲ ماه گذشته"));
    }

    @Test
    void fourPaidJobsMakeACustomer() {
        assertThat(policy.propose(new JobCount(4, 9, 9), true))
                .isEqualTo(new Proposal(ApplicantClass.CUSTOMER, "۴ کار پرداخت‌شده در ۱۲ ماه گذشته"));
    }

    @Test
    void manyJobsOfLongAgoDoNotMakeALoyalCustomer() {
        assertThat(policy.propose(new JobCount(0, 20, 20), false))
                .isEqualTo(new Proposal(ApplicantClass.CUSTOMER, "۲۰ کار انجام‌شده تا امروز"));
    }

    @Test
    void aMemberKnownByNameAndNationalIdIsACustomerWithoutAnyJob() {
        assertThat(policy.propose(JobCount.NONE, true).applicantClass()).isEqualTo(ApplicantClass.CUSTOMER);
    }

    @Test
    void whoAsksForTheFirstTimeIsAServiceRecipient() {
        assertThat(policy.propose(JobCount.NONE, false))
                .isEqualTo(new Proposal(ApplicantClass.SERVICE_RECIPIENT, "نخستین درخواست"));
    }

    @Test
    void aRequestThatIsNotFinishedChangesNoClass() {
        assertThat(policy.propose(new JobCount(0, 0, 3), false).applicantClass())
                .isEqualTo(ApplicantClass.SERVICE_RECIPIENT);
    }

    @Test
    void theThresholdsAreConfiguration() {
        assertThat(new ApplicantClassPolicy(2, 6)
                        .propose(new JobCount(2, 2, 2), false)
                        .applicantClass())
                .isEqualTo(ApplicantClass.LOYAL_CUSTOMER);
    }

    @Test
    void theWindowBeginsAtMidnightInTehranTwelveJalaliMonthsAgo() {
        Instant now = new JalaliDate(1405, 9, 1)
                .toLocalDate()
                .atTime(15, 0)
                .atZone(JalaliDate.TEHRAN)
                .toInstant();
        assertThat(policy.windowStart(now))
                .isEqualTo(new JalaliDate(1404, 9, 1)
                        .toLocalDate()
                        .atStartOfDay(JalaliDate.TEHRAN)
                        .toInstant());
    }
}
