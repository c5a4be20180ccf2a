package ir.khosh.server.requests;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.billing.Invoices;
import ir.khosh.server.billing.VatRates;
import ir.khosh.server.calendar.WorkingDays;
import ir.khosh.server.requests.tasks.DeskTasks;
import ir.khosh.server.requests.warranty.Claims;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.Rial;
import ir.khosh.wire.requests.Cancellation;
import ir.khosh.wire.requests.CancellationTerms;
import ir.khosh.wire.requests.JobAction;
import ir.khosh.wire.requests.RequestState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls jobs off, on terms that were read out before. */
@Singleton
@Transactional
class Cancellations {

    private static final Map<String, String> WHO =
            Map.of("APPLICANT", "متقاضی", "CONTRACTOR", "پیمانکار", "KHOSH", "خوش");
    private static final Set<RequestState> AT_THE_DOOR =
            EnumSet.of(RequestState.UNDER_WAY, RequestState.DIAGNOSED, RequestState.QUOTED);
    private final RequestBook book;
    private final Bookings bookings;
    private final RequestNotices notices;
    private final CancellationRule rule;
    private final WorkingDays workingDays;
    private final VatRates vat;
    private final Invoices invoices;
    private final Claims claims;
    private final DeskTasks tasks;
    private final Promising promising;
    private final Audit audit;
    private final int withdrawalDays;

    @Inject
    Cancellations(
            RequestBook book,
            Bookings bookings,
            RequestNotices notices,
            CancellationRule rule,
            WorkingDays workingDays,
            VatRates vat,
            Invoices invoices,
            Claims claims,
            DeskTasks tasks,
            Promising promising,
            Audit audit,
            @ConfigProperty(name = "khosh.requests.withdrawal-working-days", defaultValue = "7") int withdrawalDays) {
        this.book = book;
        this.bookings = bookings;
        this.notices = notices;
        this.rule = rule;
        this.workingDays = workingDays;
        this.vat = vat;
        this.invoices = invoices;
        this.claims = claims;
        this.tasks = tasks;
        this.promising = promising;
        this.audit = audit;
        this.withdrawalDays = withdrawalDays;
    }

    /** What it costs at this moment; changes nothing. */
    CancellationTerms terms(String trackingCode, String by, Act act) {
        FieldCheck check = new FieldCheck();
        checkWho(check, by);
        check.throwIfRefused();
        ServiceRequest request = book.lock(trackingCode);
        request.mayBe(JobAction.CANCEL);
        CancellationRule.Terms terms = termsOf(request, by, act);
        Rial fee = withVat(terms.net(), act.at());
        return new CancellationTerms(
                fee.amount(),
                terms.code(),
                fee.amount() == 0
                        ? terms.text()
                        : terms.text() + " مبلغ با مالیات: " + RequestTitles.amount(fee) + ".");
    }

    void cancel(String trackingCode, Cancellation wish, Act act) {
        FieldCheck check = new FieldCheck();
        checkWho(check, wish.by());
        String reason = check.neededLine("reason", wish.reason(), 2, 200);
        if (wish.waiveFee() && act.actor() != Actor.SUPERVISOR) {
            check.refuse("supervisor-needed", "waiveFee", "بخشیدن هزینه با سرپرست است.");
        }
        check.throwIfRefused();
        ServiceRequest request = book.lock(trackingCode);
        request.mayBe(JobAction.CANCEL);
        CancellationRule.Terms terms = termsOf(request, wish.by(), act);
        Optional<Assignment> assignment = request.findAssignment();
        String phone = assignment
                .map(each -> bookings.contender(request, each).phone())
                .orElse(null);
        assignment.ifPresent(bookings::lockAndGiveBack);
        request.cancel(WHO.get(wish.by()), reason, act);
        boolean charged = !terms.isFree() && !wish.waiveFee();
        if (!terms.isFree() && wish.waiveFee()) {
            audit.record("cancellation-fee-waived", "request:" + trackingCode, reason);
            request.remark("fee-waived", "هزینهٔ لغو بخشیده شد: " + reason, act);
        }
        if (charged) {
            charge(request, "cancellation", "هزینهٔ لغو درخواست " + request.displayCode(), terms.net(), act);
        }
        if (request.repeatOf() != null) {
            claims.withdraw(request.id(), act.at(), act.by());
        }
        tasks.settle(OfferRounds.taskKey(request), "cancelled", act.by());
        promising.cancelled(request);
        notices.cancelled(request, charged ? withVat(terms.net(), act.at()) : Rial.ZERO, phone);
    }

    /** A fee has an invoice of its own, beside that of the job. */
    void charge(ServiceRequest request, String kind, String title, Rial net, Act act) {
        invoices.fee(request.trackingCode().value() + ":" + kind, request.applicantId(), title, net, act.by());
        request.remark(kind + "-fee", title + ": " + RequestTitles.amount(withVat(net, act.at())), act);
    }

    Rial withVat(Rial net, Instant at) {
        return GrossPrice.total(net, vat.permilleAt(at));
    }

    private CancellationRule.Terms termsOf(ServiceRequest request, String by, Act act) {
        Optional<Assignment> accepted =
                request.findAssignment().filter(each -> each.state() == AssignmentState.ACCEPTED);
        Instant stated = request.work().arrivalAt();
        LocalDate contractDay = LocalDate.ofInstant(request.registeredAt(), JalaliDate.TEHRAN);
        return rule.termsFor(
                new CancellationRule.Situation(
                        // a repeat is Khosh's debt: calling it off costs the applicant nothing
                        by.equals("APPLICANT") && request.repeatOf() == null,
                        accepted.map(Assignment::acceptedAt).orElse(null),
                        accepted.map(each -> stated == null ? each.slot().startsAt() : stated)
                                .orElse(null),
                        AT_THE_DOOR.contains(request.state()),
                        workingDays
                                .plusWorkingDays(contractDay, withdrawalDays)
                                .plusDays(1)
                                .atStartOfDay(JalaliDate.TEHRAN)
                                .toInstant()),
                act.at());
    }

    private static void checkWho(FieldCheck check, String by) {
        if (by == null || !WHO.containsKey(by)) {
            check.refuse("unknown-value", "by", "لغو از سوی چه کسی است؟");
        }
    }
}
