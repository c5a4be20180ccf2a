package ir.khosh.server.requests;

import ir.khosh.server.billing.Invoices;
import ir.khosh.server.contractors.ContractTerms;
import ir.khosh.server.contractors.Observation;
import ir.khosh.server.contractors.Performance;
import ir.khosh.server.contractors.Standings;
import ir.khosh.server.requests.warranty.Claims;
import ir.khosh.server.requests.warranty.Penalties;
import ir.khosh.server.requests.warranty.PenaltyRule;
import ir.khosh.server.requests.warranty.PersistencePolicy;
import ir.khosh.server.requests.warranty.Verdict;
import ir.khosh.values.Rial;
import ir.khosh.wire.billing.InvoiceView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;

/** What an upheld claim means for the contractor of the first job: score, standing, penalty. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class ClaimConsequences {

    private final RequestBook book;
    private final Claims claims;
    private final Penalties penalties;
    private final PersistencePolicy persistence;
    private final Performance performance;
    private final Standings standings;
    private final Invoices invoices;
    private final RequestNotices notices;
    private final Bookings bookings;

    @Inject
    ClaimConsequences(
            RequestBook book,
            Claims claims,
            Penalties penalties,
            PersistencePolicy persistence,
            Performance performance,
            Standings standings,
            Invoices invoices,
            RequestNotices notices,
            Bookings bookings) {
        this.book = book;
        this.claims = claims;
        this.penalties = penalties;
        this.persistence = persistence;
        this.performance = performance;
        this.standings = standings;
        this.invoices = invoices;
        this.notices = notices;
        this.bookings = bookings;
    }

    /** At the verdict: it is seen in the score, and persistence suspends. */
    void upheld(Claims.Claim claim, Act act) {
        performance.observe(
                new Observation(claim.contractorId(), Observation.Kind.CLAIM, 0, "claim:" + claim.id(), act.at()));
        persistence
                .judge(claims.recordOf(claim, persistence.months(), act.at()))
                .ifPresent(finding -> standings
                        .suspend(
                                claim.contractorId(),
                                finding.code(),
                                finding.reason(),
                                Act.ofKhosh(act.at()).by())
                        .orThrow());
    }

    /**
     * At the end of the repeat: whoever did the first job is charged, unless they did it again themselves for nothing.
     *
     * @param reworkNet what the repeat cost, without VAT
     */
    void settle(ServiceRequest repeat, Rial reworkNet, Act act) {
        Claims.Claim claim = claims.lockByRepeat(repeat.id()).orElseThrow();
        claims.settle(claim, act.at());
        long again = repeat.getAssignment().contractorId();
        if (claim.verdict() != Verdict.UPHELD || again == claim.contractorId()) {
            return;
        }
        ServiceRequest first = book.lock(claim.firstRequestId());
        Assignment assignment = first.listAssignments().stream()
                .filter(each -> each.state() == AssignmentState.ACCEPTED)
                .max(Comparator.comparingInt(Assignment::ordinal))
                .orElseThrow();
        ContractTerms terms = assignment.terms();
        PenaltyRule.Computed computed = new PenaltyRule(
                        PenaltyRule.Mode.valueOf(terms.penaltyMode()), terms.penaltyRatePermille())
                .compute(originalNet(first), reworkNet, terms.version());
        if (computed.amount().amount() == 0) {
            return;
        }
        Penalties.Opened penalty = penalties.add(claim, computed, terms.version(), terms.objectionDays());
        first.remark(
                "penalty-computed", "جریمهٔ اجرای دوباره محاسبه شد: " + RequestTitles.amount(computed.amount()), act);
        notices.penaltyComputed(first, bookings.contender(first, assignment).phone(), computed.amount(), penalty);
    }

    private Rial originalNet(ServiceRequest first) {
        return invoices.findBySubject(first.trackingCode().value())
                .map(InvoiceView::netRial)
                .map(Rial::new)
                .orElse(Rial.ZERO);
    }
}
