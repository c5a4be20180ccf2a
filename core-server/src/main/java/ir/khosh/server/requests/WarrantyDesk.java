package ir.khosh.server.requests;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.calls.CallRecords;
import ir.khosh.server.platform.IdempotencyKeys;
import ir.khosh.server.requests.warranty.Claims;
import ir.khosh.server.requests.warranty.SameCausePolicy;
import ir.khosh.server.requests.warranty.Verdict;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Refusal;
import ir.khosh.values.PersianText;
import ir.khosh.wire.calls.CallView;
import ir.khosh.wire.requests.ClaimDecision;
import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.requests.NewClaim;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;

/** Opens warranty claims as free repeats and takes down what the diagnosis, or a supervisor, says of them. */
@Singleton
@Transactional
class WarrantyDesk {

    private static final int LONGEST_CALL_ID = 64;
    private final RequestBook book;
    private final TrackingCodes codes;
    private final Claims claims;
    private final WarrantySuspicion suspicion;
    private final Promising promising;
    private final ClaimConsequences consequences;
    private final RequestNotices notices;
    private final CallRecords calls;
    private final IdempotencyKeys keys;
    private final CurrentUser user;
    private final Audit audit;

    @Inject
    WarrantyDesk(
            RequestBook book,
            TrackingCodes codes,
            Claims claims,
            WarrantySuspicion suspicion,
            Promising promising,
            ClaimConsequences consequences,
            RequestNotices notices,
            CallRecords calls,
            IdempotencyKeys keys,
            CurrentUser user,
            Audit audit) {
        this.book = book;
        this.codes = codes;
        this.claims = claims;
        this.suspicion = suspicion;
        this.promising = promising;
        this.consequences = consequences;
        this.notices = notices;
        this.calls = calls;
        this.keys = keys;
        this.user = user;
        this.audit = audit;
    }

    /**
     * @param key the client's idempotency key; null opens anew each time
     * @return the repeat's tracking code
     * @throws ConflictException {@code claim-open} while an earlier claim for the same job is not finished
     */
    String open(String trackingCode, NewClaim wish, String key) {
        return keys.once(
                "claims:" + user.id(),
                key,
                List.of(trackingCode, wish),
                String.class,
                () -> open(trackingCode, wish, book.act()));
    }

    String open(String trackingCode, NewClaim wish, Act act) {
        FieldCheck check = new FieldCheck();
        String note = check.text("note", wish.note(), 2_000);
        String call = check.line("callId", wish.callId(), LONGEST_CALL_ID);
        check.throwIfRefused();
        ServiceRequest first = book.lock(trackingCode);
        first.mayBe(JobAction.CLAIM_WARRANTY);
        claims.findOpenRepeat(first.id()).ifPresent(code -> {
            throw new ConflictException(
                    "claim-open",
                    "برای این کار ادعای گارانتی باز است: درخواست " + PersianText.persianDigits(code) + ".");
        });
        SameCausePolicy.Proposal proposal = suspicion.proposalFor(first, act.at());
        if (!proposal.same()) {
            throw Refusal.of(proposal.code(), proposal.reason()).toException();
        }
        Wish again = first.wish()
                .again(
                        call,
                        call == null
                                ? null
                                : calls.find(call).map(CallView::dialled).orElse(null),
                        note);
        ServiceRequest repeat = ServiceRequest.repeatOf(first, codes.next(), again, wish.sameContractor(), act);
        promising.promise(repeat);
        repeat.confirm(act);
        book.add(repeat);
        book.flush();
        claims.open(first.id(), repeat.id(), first.getContractorId(), proposal, note, act.at());
        first.remark("claim-opened", "ادعای گارانتی ثبت شد؛ اجرای دوباره: " + repeat.displayCode(), act);
        notices.claimOpened(repeat);
        return repeat.trackingCode().value();
    }

    /** Of a repeat the diagnosis needs a verdict, of any other job none is known. */
    void checkVerdict(FieldCheck check, ServiceRequest request, String verdict) {
        if (request.repeatOf() == null) {
            if (verdict != null) {
                check.refuse("verdict-not-wanted", "verdict", "این کار ادعای گارانتی نیست.");
            }
        } else if (Verdict.parse(verdict).isEmpty()) {
            check.refuse("verdict-needed", "verdict", "نتیجهٔ بررسی گارانتی را انتخاب کنید.");
        }
    }

    /** Of a repeat that this transaction has locked. */
    void decide(ServiceRequest repeat, String verdict, String note, Act act) {
        decide(
                repeat,
                claims.lockByRepeat(repeat.id()).orElseThrow(),
                Verdict.parse(verdict).orElseThrow(),
                note,
                act);
    }

    /** By a supervisor, before or after the diagnosis but not after the end of the work. */
    void decide(long claimId, ClaimDecision decision) {
        FieldCheck check = new FieldCheck();
        if (Verdict.parse(decision.verdict()).isEmpty()) {
            check.refuse("verdict-needed", "verdict", "نتیجهٔ بررسی گارانتی را انتخاب کنید.");
        }
        String note = check.text("note", decision.note(), 2_000);
        check.throwIfRefused();
        ServiceRequest repeat = book.lock(claims.repeatOf(claimId));
        decide(repeat, decision.verdict(), note, book.act());
        audit.record("claim-decided", "claim:" + claimId, decision.verdict());
    }

    private void decide(ServiceRequest repeat, Claims.Claim claim, Verdict verdict, String note, Act act) {
        if (verdict == claim.verdict()) {
            return;
        }
        claims.decide(claim, verdict, note, act.at(), act.by());
        repeat.remark("claim-decided", "نتیجهٔ بررسی گارانتی: " + title(verdict), act);
        if (verdict == Verdict.UPHELD) {
            consequences.upheld(claim, act);
        }
    }

    private static String title(Verdict verdict) {
        return switch (verdict) {
            case UPHELD -> "همان عیب است؛ رایگان";
            case OTHER_CAUSE -> "علت دیگری دارد؛ با برآورد تازه";
            case MISUSE -> "استفادهٔ نادرست؛ با برآورد تازه";
            case GOODWILL -> "گارانتی نیست، اما رایگان";
        };
    }
}
