package ir.khosh.server.contractors;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Suspends contractors, takes them back and ends the work with them: one person proposes that, another approves.
 * Everything is written to the history and the audit.
 */
@Singleton
@Transactional
public class Standings {

    private final StandingRows rows;
    private final ContractorNotices notices;
    private final Audit audit;
    private final Event<ContractorEnded> ended;
    private final Event<ContractorSuspended> suspended;
    private final Clock clock;

    @Inject
    Standings(
            StandingRows rows,
            ContractorNotices notices,
            Audit audit,
            Event<ContractorEnded> ended,
            Event<ContractorSuspended> suspended,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.audit = audit;
        this.ended = ended;
        this.suspended = suspended;
        this.clock = clock;
    }

    /**
     * No new work from now on; who is suspended or ended already stays as they are.
     *
     * @param reasonCode stable kebab-case, such as {@code persistent-claims}
     * @param by username, or {@code khosh} for a rule
     * @return whether this changed anything
     */
    public Outcome<Boolean> suspend(long contractorId, String reasonCode, String reason, String by) {
        FieldCheck check = new FieldCheck();
        String why = reason(check, reason);
        Standing standing = rows.lock(contractorId);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        if (standing != Standing.ACTIVE) {
            return Outcome.done(false);
        }
        rows.change(contractorId, Standing.SUSPENDED, reasonCode, why, by);
        written(contractorId, "suspended", reasonCode, why, by);
        notices.standingChanged(contractorId, "همکاری شما معلق شد", why);
        suspended.fire(new ContractorSuspended(contractorId, clock.instant(), by));
        return Outcome.done(true);
    }

    /** @throws ConflictException unless suspended and without a proposed termination */
    public Outcome<Boolean> reinstate(long contractorId, String reason, String by) {
        FieldCheck check = new FieldCheck();
        String why = reason(check, reason);
        Standing standing = rows.lock(contractorId);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        if (standing != Standing.SUSPENDED) {
            throw new ConflictException("contractor-not-suspended", "همکاری با این پیمانکار معلق نیست.");
        }
        if (rows.findProposal(contractorId).isPresent()) {
            throw new ConflictException(
                    "termination-proposed", "پیشنهاد قطع همکاری باز است؛ نخست باید تأیید یا پس گرفته شود.");
        }
        rows.change(contractorId, Standing.ACTIVE, null, why, by);
        written(contractorId, "reinstated", null, why, by);
        notices.standingChanged(contractorId, "همکاری شما از سر گرفته شد", why);
        return Outcome.done(true);
    }

    /** Also suspends who is still active. */
    public Outcome<Boolean> proposeTermination(long contractorId, String reason, String by) {
        FieldCheck check = new FieldCheck();
        String why = reason(check, reason);
        Standing standing = rows.lock(contractorId);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        if (standing == Standing.ENDED) {
            throw new ConflictException("contractor-ended", "همکاری با این پیمانکار پایان یافته است.");
        }
        if (rows.findProposal(contractorId).isPresent()) {
            throw new ConflictException("termination-proposed", "قطع همکاری پیش‌تر پیشنهاد شده است.");
        }
        if (standing == Standing.ACTIVE) {
            rows.change(contractorId, Standing.SUSPENDED, "termination-proposed", why, by);
            notices.standingChanged(contractorId, "همکاری شما معلق شد", why);
            suspended.fire(new ContractorSuspended(contractorId, clock.instant(), by));
        }
        rows.propose(contractorId, why, by);
        written(contractorId, "termination-proposed", null, why, by);
        return Outcome.done(true);
    }

    /**
     * The second person agrees: the work is over and {@link ContractorEnded} is fired in this transaction.
     *
     * @throws ConflictException {@code second-person-needed} for the proposer, {@code termination-not-proposed}
     */
    public Outcome<Boolean> approveTermination(long contractorId, String decision, String by) {
        FieldCheck check = new FieldCheck();
        String why = check.line("reason", decision, 300);
        rows.lock(contractorId);
        StandingRows.Proposal proposal = getProposal(contractorId);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        if (proposal.proposedBy().equals(by)) {
            throw new ConflictException("second-person-needed", "قطع همکاری را باید کسی جز پیشنهاددهنده تأیید کند.");
        }
        rows.decide(proposal, "APPROVED", why, by);
        rows.change(contractorId, Standing.ENDED, "terminated", why, by);
        written(contractorId, "terminated", null, why, by);
        notices.standingChanged(contractorId, "همکاری شما پایان یافت", why);
        ended.fire(new ContractorEnded(contractorId, clock.instant(), by));
        return Outcome.done(true);
    }

    /** Anybody may take the proposal back; the contractor stays suspended until reinstated. */
    public Outcome<Boolean> withdrawTermination(long contractorId, String reason, String by) {
        FieldCheck check = new FieldCheck();
        String why = reason(check, reason);
        rows.lock(contractorId);
        StandingRows.Proposal proposal = getProposal(contractorId);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        rows.decide(proposal, "WITHDRAWN", why, by);
        written(contractorId, "termination-withdrawn", null, why, by);
        return Outcome.done(true);
    }

    private StandingRows.Proposal getProposal(long contractorId) {
        return rows.findProposal(contractorId)
                .orElseThrow(() -> new ConflictException(
                        "termination-not-proposed", "قطع همکاری با این پیمانکار پیشنهاد نشده است."));
    }

    private void written(long contractorId, String event, String reasonCode, String reason, String by) {
        rows.note(contractorId, event, reasonCode, reason, by);
        audit.record("contractor-" + event, "contractor:" + contractorId, reason);
    }

    private static String reason(FieldCheck check, String reason) {
        return check.neededLine("reason", reason, 3, 300);
    }
}
