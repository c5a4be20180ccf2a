package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.requests.RequestState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole table: what each state permits, and to whom. */
class JobActionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REGISTERED  | CANCEL",
                "CONFIRMED   | ASSIGN RESCHEDULE CANCEL",
                "NO_COVERAGE | ASSIGN RESCHEDULE CANCEL",
                "OFFERED     | ASSIGN ACCEPT DECLINE RESCHEDULE CANCEL",
                "ACCEPTED    | ASSIGN DECLINE RESCHEDULE STATE_ARRIVAL START FINISH REPORT_NO_SHOW CANCEL COMPLAIN",
                "SCHEDULED   | ASSIGN DECLINE RESCHEDULE STATE_ARRIVAL START FINISH REPORT_NO_SHOW CANCEL COMPLAIN",
                "UNDER_WAY   | DIAGNOSE QUOTE FINISH CANCEL COMPLAIN",
                "DIAGNOSED   | DIAGNOSE QUOTE FINISH CANCEL COMPLAIN",
                "QUOTED      | QUOTE ANSWER_QUOTE CANCEL COMPLAIN",
                "APPROVED    | QUOTE FINISH COMPLAIN",
                "FINISHED    | COMPLAIN CLAIM_WARRANTY TAKE_PAYMENT TAKE_SURVEY DISPUTE",
                "INVOICED    | COMPLAIN CLAIM_WARRANTY TAKE_PAYMENT TAKE_SURVEY DISPUTE",
                "PAID        | COMPLAIN CLAIM_WARRANTY TAKE_SURVEY DISPUTE",
                "CLOSED      | COMPLAIN CLAIM_WARRANTY",
                "NO_SHOW     | RESCHEDULE CANCEL COMPLAIN",
                "DISPUTED    | COMPLAIN CLAIM_WARRANTY TAKE_PAYMENT DECIDE_DISPUTE",
                "CANCELLED   | COMPLAIN",
            })
    void eachStatePermitsJustThis(RequestState state, String actions) {
        Set<JobAction> expected = EnumSet.noneOf(JobAction.class);
        for (String action : actions.split(" ")) {
            expected.add(JobAction.valueOf(action));
        }
        assertThat(JobActions.permittedIn(state)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void nobodyAtADeskButTheSupervisorDecidesDisputesAndAnAdminDoesNothing(RequestState state) {
        assertThat(JobActions.actionsFor(Actor.OPERATOR, state, true, false)).doesNotContain(JobAction.DECIDE_DISPUTE);
        assertThat(JobActions.actionsFor(Actor.SUPERVISOR, state, true, false))
                .containsExactlyElementsOf(JobActions.permittedIn(state));
        assertThat(JobActions.actionsFor(Actor.NOBODY, state, true, false)).isEmpty();
    }

    @Test
    void aContractorWorksAndAnApplicantDecides() {
        assertThat(JobActions.actionsFor(Actor.CONTRACTOR, RequestState.ACCEPTED, false, false))
                .containsExactlyInAnyOrder(
                        JobAction.DECLINE,
                        JobAction.STATE_ARRIVAL,
                        JobAction.START,
                        JobAction.FINISH,
                        JobAction.REPORT_NO_SHOW);
        assertThat(JobActions.actionsFor(Actor.CONTRACTOR, RequestState.QUOTED, false, false))
                .containsExactly(JobAction.QUOTE);
        assertThat(JobActions.actionsFor(Actor.APPLICANT, RequestState.QUOTED, false, false))
                .containsExactlyInAnyOrder(JobAction.ANSWER_QUOTE, JobAction.CANCEL, JobAction.COMPLAIN);
    }

    @Test
    void aClaimIsOfferedOnlyWhileTheWarrantyRunsAndASurveyOnlyOnce() {
        List<JobAction> fresh = JobActions.actionsFor(Actor.OPERATOR, RequestState.PAID, true, false);
        assertThat(fresh).contains(JobAction.CLAIM_WARRANTY, JobAction.TAKE_SURVEY);
        assertThat(JobActions.actionsFor(Actor.OPERATOR, RequestState.PAID, false, true))
                .doesNotContain(JobAction.CLAIM_WARRANTY, JobAction.TAKE_SURVEY);
    }
}
