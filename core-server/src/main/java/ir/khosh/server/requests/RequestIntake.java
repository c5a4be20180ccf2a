package ir.khosh.server.requests;

import ir.khosh.server.applicants.ApplicantBook;
import ir.khosh.server.calls.CallRecords;
import ir.khosh.server.calls.Handovers;
import ir.khosh.server.calls.abandoned.AbandonedLedger;
import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.contractors.ContenderList;
import ir.khosh.server.platform.IdempotencyKeys;
import ir.khosh.server.regions.Regions;
import ir.khosh.server.requests.incidents.Incidents;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.values.TrackingCode;
import ir.khosh.wire.calls.CallView;
import ir.khosh.wire.requests.NewRequest;
import ir.khosh.wire.session.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Registers what a citizen asks for: applicant, address, request and the first notice in one transaction. */
@Singleton
@Transactional
class RequestIntake {

    private static final String SCOPE = "requests";

    private final RequestBook book;
    private final ApplicantBook applicants;
    private final TrackingCodes codes;
    private final ContenderList contenders;
    private final Regions regions;
    private final RequestNotices notices;
    private final IdempotencyKeys keys;
    private final CallRecords calls;
    private final AbandonedLedger abandoned;
    private final Incidents incidents;
    private final Handovers handovers;
    private final WarrantySuspicion suspicion;
    private final Promising promising;
    private final RequestChecks checks;

    @Inject
    RequestIntake(
            RequestBook book,
            ApplicantBook applicants,
            TrackingCodes codes,
            ContenderList contenders,
            Regions regions,
            Catalogue catalogue,
            RequestNotices notices,
            IdempotencyKeys keys,
            CallRecords calls,
            AbandonedLedger abandoned,
            Incidents incidents,
            Handovers handovers,
            WarrantySuspicion suspicion,
            Promising promising,
            @ConfigProperty(name = "khosh.requests.wish-days-ahead", defaultValue = "60") int daysAhead) {
        this.book = book;
        this.applicants = applicants;
        this.codes = codes;
        this.contenders = contenders;
        this.regions = regions;
        this.notices = notices;
        this.keys = keys;
        this.calls = calls;
        this.abandoned = abandoned;
        this.incidents = incidents;
        this.handovers = handovers;
        this.suspicion = suspicion;
        this.promising = promising;
        checks = new RequestChecks(
                regions::find, code -> catalogue.findOffering(code).isPresent(), daysAhead);
    }

    /**
     * @param key the client's idempotency key; null registers anew each time
     * @return the tracking code
     * @throws ir.khosh.server.shared.RefusedException with everything that is wrong
     */
    String register(NewRequest wish, String key) {
        return register(wish, key, this::lookForCoverage);
    }

    /**
     * The same, with another first step than looking whether anybody covers the place.
     *
     * @param firstStep in the transaction, after everything else; what it throws leaves nothing registered
     */
    String register(NewRequest wish, String key, BiConsumer<ServiceRequest, Act> firstStep) {
        // not one scope for each user: a half-written request goes from desk to desk with its key
        TrackingCode code = codes.next();
        return keys.once(SCOPE, key, wish, code.value(), () -> register(code, wish, firstStep));
    }

    /**
     * @return the tracking code of what was registered under this key
     * @throws RequestNotFound when nothing was
     */
    String registeredUnder(String key) {
        return keys.find(SCOPE, key, String.class).orElseThrow(RequestNotFound::new);
    }

    /**
     * What was written after the registration of which nobody had heard the answer. Harmless twice.
     *
     * @return the tracking code
     * @throws RequestNotFound when nothing was registered under this key
     * @throws ir.khosh.server.shared.RefusedException with everything that is wrong
     * @throws ConflictException {@code request-under-way} or {@code other-applicant}
     */
    String amend(String key, NewRequest wish) {
        ServiceRequest request = book.lock(registeredUnder(key));
        Act act = book.act();
        Intake intake = checks.check(wish, act.at()).orThrow();
        if (intake.applicantId() != null && intake.applicantId() != request.applicantId()) {
            throw new ConflictException("other-applicant", "این درخواست برای متقاضی دیگری ثبت شده است.");
        }
        Wish before = request.wish();
        List<String> changes = before.differencesTo(intake);
        if (!changes.isEmpty()) {
            request.amend(before.amended(intake), String.join("، ", changes), act);
            applicants.rememberAddress(request.applicantId(), intake.regionId(), intake.address(), intake.postcode());
            promising.promise(request);
            lookForCoverage(request, act);
            notices.registered(request);
        }
        keys.restate(SCOPE, key, wish);
        return request.trackingCode().value();
    }

    private void register(TrackingCode code, NewRequest wish, BiConsumer<ServiceRequest, Act> firstStep) {
        Act act = book.act();
        Intake intake = checks.check(wish, act.at()).orThrow();
        boolean known = intake.applicantId() != null;
        long applicant = known ? intake.applicantId() : add(intake);
        ServiceRequest request = new ServiceRequest(
                code,
                applicant,
                known ? activate(intake) : Objects.requireNonNullElse(intake.displayName(), ""),
                new Wish(intake, dialledIn(intake.callId())),
                act);
        promising.promise(request);
        request.confirm(act);
        if (known) {
            suspicion
                    .proposalFor(applicant, intake, act.at())
                    .ifPresent(proposal -> request.remark("warranty-suspected", proposal.reason(), act));
        }
        book.add(request);
        notices.registered(request);
        abandoned.servedBy(intake.phone(), code.value());
        incidents.requestRegistered(intake.callId(), code.value());
        if (intake.callId() != null) {
            handovers.forget(intake.callId());
        }
        firstStep.accept(request, act);
    }

    private void lookForCoverage(ServiceRequest request, Act act) {
        if (!contenders.isCovered(request.serviceCode(), regions.selfAndAbove(request.regionId()))) {
            request.foundNoCoverage(Role.SUPERVISOR.name(), act);
        }
    }

    private long add(Intake intake) {
        long applicant = applicants.add(intake.phone(), intake.displayName(), null, null);
        applicants.addAddress(applicant, intake.regionId(), intake.address(), intake.postcode());
        return applicant;
    }

    /** @return their name */
    private String activate(Intake intake) {
        applicants.activate(intake.applicantId(), intake.phone(), intake.displayName());
        applicants.rememberAddress(intake.applicantId(), intake.regionId(), intake.address(), intake.postcode());
        return applicants.nameOf(intake.applicantId());
    }

    private String dialledIn(String callId) {
        return callId == null ? null : calls.find(callId).map(CallView::dialled).orElse(null);
    }
}
