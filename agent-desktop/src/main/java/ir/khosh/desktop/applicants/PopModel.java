package ir.khosh.desktop.applicants;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.desk.Closing;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.desk.Draft;
import ir.khosh.desktop.desk.Draft.Identity;
import ir.khosh.desktop.desk.DraftModel;
import ir.khosh.desktop.desk.Front;
import ir.khosh.desktop.server.ApplicantsClient;
import ir.khosh.desktop.server.CallsClient;
import ir.khosh.wire.applicants.AddressView;
import ir.khosh.wire.applicants.ApplicantClass;
import ir.khosh.wire.applicants.ApplicantView;
import ir.khosh.wire.calls.CallerCard.LiveWarranty;
import ir.khosh.wire.calls.CallerCard.OpenWork;
import ir.khosh.wire.calls.CallerCard.Person;
import ir.khosh.wire.calls.ScreenPop;
import ir.khosh.wire.calls.WhyView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Who may be calling, and what the operator says of it. Nobody is ever chosen silently. Longer than most: each answer to
 * who it is changes what the others mean.
 */
public final class PopModel {

    private final DeskCall call;
    private final CallsClient calls;
    private final ApplicantsClient applicants;
    private final Closing closing;
    private final Supplier<Optional<String>> statusEnquiry;
    private final ReadOnlyObjectWrapper<WhyView> why = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper whyOpen = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper classTrouble = new ReadOnlyStringWrapper("");

    /** @param statusEnquiry the outcome code of a call that only asked how things stand; empty while unknown */
    public PopModel(
            DeskCall call,
            CallsClient calls,
            ApplicantsClient applicants,
            Closing closing,
            Supplier<Optional<String>> statusEnquiry) {
        this.call = call;
        this.calls = calls;
        this.applicants = applicants;
        this.closing = closing;
        this.statusEnquiry = statusEnquiry;
        proposeFromPop();
        call.pop().addListener((observed, was, is) -> proposeFromPop());
        if (!call.callId().isEmpty()) {
            calls.why(call.callId()).then(reply -> reply.onValue(why::set));
        }
    }

    /** Why the call came here; null while it is not known. */
    ReadOnlyObjectProperty<WhyView> why() {
        return why.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty whyOpen() {
        return whyOpen.getReadOnlyProperty();
    }

    /** All reasons, or only the deciding one. */
    public void toggleWhy() {
        whyOpen.set(!whyOpen.get());
    }

    /** What the network tells is filled in; what the operator has written stays. */
    private void proposeFromPop() {
        ScreenPop pop = call.pop().get();
        DraftModel draft = call.draft();
        draft.prefill(() -> {
            if (draft.phone().get().isEmpty() && pop.caller() != null) {
                draft.phone().set(Persian.digits(pop.caller()));
            }
            if (draft.place().get() == null
                    && pop.region() != null
                    && !draft.touched().get()) {
                draft.place()
                        .set(new Draft.Place(pop.region().id(), pop.region().path()));
            }
        });
        // people may still come when the history was out of reach: then nothing is decided yet
        boolean nobodyKnown =
                pop.history() == ScreenPop.History.AVAILABLE && call.people().isEmpty();
        if (nobodyKnown && !draft.identity().get().isDecided()) {
            draft.identity().set(new Identity(Identity.Kind.SOMEONE_ELSE, null, null));
        }
    }

    DeskCall call() {
        return call;
    }

    List<Person> people() {
        return call.people();
    }

    /** The person the operator has named, when it is one of those on the card. */
    Optional<Person> chosen() {
        Identity identity = call.draft().identity().get();
        return people().stream()
                .filter(person ->
                        identity.applicantId() != null && person.applicant().id() == identity.applicantId())
                .findFirst();
    }

    /** @param index from 0; beyond the last does nothing */
    public void choose(int index) {
        if (index >= people().size() || isRegistered()) {
            return;
        }
        ApplicantView applicant = people().get(index).applicant();
        identify(Identity.known(applicant.id(), applicant.displayName()), applicant.displayName());
        calls.chooseApplicant(call.callId(), applicant.id())
                .then(reply -> reply.onFailure(failure -> trouble.set(failure.text())));
    }

    public void chooseSomeoneElse() {
        if (!isRegistered()) {
            identify(new Identity(Identity.Kind.SOMEONE_ELSE, null, null), "");
        }
    }

    public void chooseUnknown() {
        if (isRegistered()) {
            return;
        }
        identify(new Identity(Identity.Kind.UNKNOWN, null, null), "");
        calls.chooseApplicant(call.callId(), null)
                .then(reply -> reply.onFailure(failure -> trouble.set(failure.text())));
    }

    private void identify(Identity identity, String name) {
        trouble.set("");
        DraftModel draft = call.draft();
        draft.identity().set(identity);
        draft.prefill(() -> draft.displayName().set(name == null ? "" : name));
    }

    /**
     * The operator knows better than the policy; the server keeps who said so and why.
     *
     * @param reason at least three characters
     * @param done told when the server has taken it
     */
    void overrideClass(ApplicantView applicant, ApplicantClass to, String reason, Runnable done) {
        classTrouble.set(reason.strip().length() < 3 ? "دلیل را بنویسید؛ دست‌کم سه نویسه." : "");
        if (classTrouble.get().isEmpty()) {
            applicants.overrideClass(applicant.id(), to, reason.strip()).then(reply -> reply.onValue(changed -> {
                        call.correct(changed);
                        done.run();
                    })
                    .onFailure(failure ->
                            classTrouble.set(failure.messageFor("reason").orElse(failure.text()))));
        }
    }

    void clearClassTrouble() {
        classTrouble.set("");
    }

    /** Why the class was not changed; empty when it was. */
    ReadOnlyStringProperty classTrouble() {
        return classTrouble.getReadOnlyProperty();
    }

    /** The person named; while nobody is, everybody the number may belong to. */
    private List<Person> inQuestion() {
        return call.draft().identity().get().isDecided()
                ? chosen().map(List::of).orElse(List.of())
                : people();
    }

    public List<LiveWarranty> liveWarranties() {
        return inQuestion().stream()
                .flatMap(person -> person.liveWarranties().stream())
                .toList();
    }

    /** Brings what is under way to the front, one after another; what was registered in this call first. */
    public void showNextJob() {
        List<String> codes = new ArrayList<>();
        if (isRegistered()) {
            codes.add(call.request().get().trackingCode());
        }
        inQuestion().stream()
                .flatMap(person -> person.openWork().stream())
                .filter(work -> "REQUEST".equals(work.kind()))
                .map(OpenWork::code)
                .filter(code -> !codes.contains(code))
                .forEach(codes::add);
        if (!codes.isEmpty()) {
            int shown = call.front().get() instanceof Front.Job job ? codes.indexOf(job.trackingCode()) : -1;
            showJob(codes.get((shown + 1) % codes.size()));
        }
    }

    public void showJob(String trackingCode) {
        call.front().set(new Front.Job(trackingCode));
    }

    /** The same trouble again: offers the jobs under warranty, when there are any. */
    public void claimWarranty() {
        if (!liveWarranties().isEmpty()) {
            call.front().set(new Front.Claim());
        }
    }

    private boolean isRegistered() {
        return call.request().get() != null;
    }

    /** Takes the address that was used so many times ago, from 0, of the person chosen or the only one. */
    public void useAddress(int index) {
        Optional<Person> person =
                chosen().or(() -> people().size() == 1 ? people().stream().findFirst() : Optional.empty());
        person.map(one -> one.applicant().addresses())
                .filter(addresses -> index < addresses.size())
                .map(addresses -> addresses.get(index))
                .ifPresent(this::use);
    }

    void use(AddressView address) {
        if (!isRegistered()) {
            call.draft().place().set(new Draft.Place(address.regionId(), address.regionPath()));
            call.draft().address().set(Persian.digits(address.text()));
        }
    }

    /** One key: the caller was told how things stand. */
    public void closeAsStatusEnquiry() {
        if (call.phase().get() != DeskCall.Phase.RINGING) {
            statusEnquiry
                    .get()
                    .ifPresent(code -> closing.closeAndHangUp(call, code, failure -> trouble.set(failure.text())));
        }
    }

    boolean hasOpenWork() {
        return people().stream().anyMatch(person -> !person.openWork().isEmpty());
    }

    /** Empty when all went well. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
