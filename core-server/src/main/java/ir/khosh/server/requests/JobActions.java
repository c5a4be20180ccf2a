package ir.khosh.server.requests;

import static ir.khosh.wire.requests.JobAction.ACCEPT;
import static ir.khosh.wire.requests.JobAction.ANSWER_QUOTE;
import static ir.khosh.wire.requests.JobAction.ASSIGN;
import static ir.khosh.wire.requests.JobAction.CANCEL;
import static ir.khosh.wire.requests.JobAction.CLAIM_WARRANTY;
import static ir.khosh.wire.requests.JobAction.COMPLAIN;
import static ir.khosh.wire.requests.JobAction.DECIDE_DISPUTE;
import static ir.khosh.wire.requests.JobAction.DECLINE;
import static ir.khosh.wire.requests.JobAction.DIAGNOSE;
import static ir.khosh.wire.requests.JobAction.DISPUTE;
import static ir.khosh.wire.requests.JobAction.FINISH;
import static ir.khosh.wire.requests.JobAction.QUOTE;
import static ir.khosh.wire.requests.JobAction.REPORT_NO_SHOW;
import static ir.khosh.wire.requests.JobAction.RESCHEDULE;
import static ir.khosh.wire.requests.JobAction.START;
import static ir.khosh.wire.requests.JobAction.STATE_ARRIVAL;
import static ir.khosh.wire.requests.JobAction.TAKE_PAYMENT;
import static ir.khosh.wire.requests.JobAction.TAKE_SURVEY;

import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.requests.RequestState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a state permits: the one table behind the aggregate's guards and the actions that a client offers. */
final class JobActions {

    private JobActions() {}

    static Set<JobAction> permittedIn(RequestState state) {
        return switch (state) {
            case REGISTERED -> EnumSet.of(CANCEL);
            case CONFIRMED, NO_COVERAGE -> EnumSet.of(ASSIGN, RESCHEDULE, CANCEL);
            case OFFERED -> EnumSet.of(ASSIGN, ACCEPT, DECLINE, RESCHEDULE, CANCEL);
            case ACCEPTED, SCHEDULED ->
                EnumSet.of(ASSIGN, DECLINE, RESCHEDULE, STATE_ARRIVAL, START, FINISH, REPORT_NO_SHOW, CANCEL, COMPLAIN);
            case UNDER_WAY -> EnumSet.of(DIAGNOSE, QUOTE, FINISH, CANCEL, COMPLAIN);
            case DIAGNOSED -> EnumSet.of(DIAGNOSE, QUOTE, FINISH, CANCEL, COMPLAIN);
            case QUOTED -> EnumSet.of(QUOTE, ANSWER_QUOTE, CANCEL, COMPLAIN);
            case APPROVED -> EnumSet.of(QUOTE, FINISH, COMPLAIN);
            case FINISHED, INVOICED -> EnumSet.of(COMPLAIN, CLAIM_WARRANTY, TAKE_PAYMENT, TAKE_SURVEY, DISPUTE);
            case PAID -> EnumSet.of(COMPLAIN, CLAIM_WARRANTY, TAKE_SURVEY, DISPUTE);
            case CLOSED -> EnumSet.of(COMPLAIN, CLAIM_WARRANTY);
            case NO_SHOW -> EnumSet.of(RESCHEDULE, CANCEL, COMPLAIN);
            case DISPUTED -> EnumSet.of(COMPLAIN, CLAIM_WARRANTY, TAKE_PAYMENT, DECIDE_DISPUTE);
            case CANCELLED -> EnumSet.of(COMPLAIN);
        };
    }

    static boolean isPermitted(RequestState state, JobAction action) {
        return permittedIn(state).contains(action);
    }

    /**
     * What this person may do now.
     *
     * @param underWarranty today the warranty still runs
     * @param surveyTaken the applicant has answered
     */
    static List<JobAction> actionsFor(Actor actor, RequestState state, boolean underWarranty, boolean surveyTaken) {
        return permittedIn(state).stream()
                .filter(actor::may)
                .filter(action -> action != CLAIM_WARRANTY || underWarranty)
                .filter(action -> action != TAKE_SURVEY || !surveyTaken)
                .toList();
    }
}
