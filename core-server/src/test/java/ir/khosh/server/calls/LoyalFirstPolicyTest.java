package ir.khosh.server.calls;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.wire.applicants.ApplicantClass;
import ir.khosh.wire.applicants.ApplicantView;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoyalFirstPolicyTest {

    private final LoyalFirstPolicy policy = LoyalFirstPolicy.DEFAULT;

    @Test
    void a_loyal_customers_number_is_raised() {
        assertThat(policy.priorityOf(List.of(person(ApplicantClass.CUSTOMER), person(ApplicantClass.LOYAL_CUSTOMER))))
                .hasValue(10);
    }

    @Test
    void a_customer_and_a_service_recipient_wait_in_turn() {
        assertThat(policy.priorityOf(
                        List.of(person(ApplicantClass.CUSTOMER), person(ApplicantClass.SERVICE_RECIPIENT))))
                .isEmpty();
    }

    @Test
    void an_unknown_number_waits_in_turn() {
        assertThat(policy.priorityOf(List.of())).isEmpty();
    }

    private static ApplicantView person(ApplicantClass applicantClass) {
        return new ApplicantView(1, "کسی", applicantClass, applicantClass, "", false, List.of(), List.of(), null);
    }
}
