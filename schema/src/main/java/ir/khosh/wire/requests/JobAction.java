package ir.khosh.wire.requests;

/** What the signed-in person may do with a request as it stands; a client offers these and nothing else. */
public enum JobAction {
    ASSIGN,
    ACCEPT,
    DECLINE,
    RESCHEDULE,
    STATE_ARRIVAL,
    START,
    DIAGNOSE,
    QUOTE,
    ANSWER_QUOTE,
    FINISH,
    REPORT_NO_SHOW,
    CANCEL,
    COMPLAIN,
    CLAIM_WARRANTY,
    TAKE_PAYMENT,
    TAKE_SURVEY,
    DISPUTE,
    DECIDE_DISPUTE
}
