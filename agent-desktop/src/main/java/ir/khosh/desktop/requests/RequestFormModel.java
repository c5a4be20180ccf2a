package ir.khosh.desktop.requests;

import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.desk.Delay;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.desk.Draft;
import ir.khosh.desktop.desk.DraftModel;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.Failure;
import ir.khosh.desktop.server.Live;
import ir.khosh.desktop.server.RequestsClient;
import ir.khosh.values.PersianText;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.requests.NewAssignment;
import ir.khosh.wire.requests.NewRequest;
import ir.khosh.wire.requests.RequestView;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;

/**
 * The request of one call. Registering sends the draft under the draft's own key; when the server does not answer, the
 * draft stays and is sent again by itself as soon as the server is heard, and is still registered only once.
 * Longer than most: a first try, a try again and an amendment share one key and one draft, and must agree about both.
 */
public final class RequestFormModel implements AutoCloseable {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);
    private static final String REGISTERED_ALREADY = "idempotency-key-reused";
    private static final Set<String> NOT_TO_BE_AMENDED = Set.of("request-under-way", "other-applicant");

    private final Delay retry;
    private final DeskCall call;
    private final RequestsClient requests;
    private final Live live;
    private final FieldErrors errors = new FieldErrors();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper(false);
    private boolean byItself;
    private Offer offer;
    private RequestView stored;
    private final ChangeListener<Boolean> reconnected = (observed, was, is) -> sendPending();

    /** @param delays for trying again while the server is there and cannot */
    public RequestFormModel(DeskCall call, RequestsClient requests, Live live, Delay.Factory delays) {
        this.retry = delays.of(RETRY_AFTER);
        this.call = call;
        this.requests = requests;
        this.live = live;
        for (String field : new String[] {
            "identity",
            "serviceCode",
            "regionId",
            "address",
            "phone",
            "displayName",
            "wishedDay",
            "wishedShift",
            "notes",
            "asset"
        }) {
            errors.of(field);
        }
        forgetErrorsWhenMended();
        live.connected().addListener(reconnected);
        sendPending();
        recallRegistered();
    }

    private void forgetErrorsWhenMended() {
        draft().identity().addListener((observed, was, is) -> errors.set("identity", ""));
        draft().service().addListener((observed, was, is) -> errors.set("serviceCode", ""));
        draft().place().addListener((observed, was, is) -> errors.set("regionId", ""));
        draft().address().addListener((observed, was, is) -> errors.set("address", ""));
        draft().phone().addListener((observed, was, is) -> errors.set("phone", ""));
        draft().displayName().addListener((observed, was, is) -> errors.set("displayName", ""));
        draft().notes().addListener((observed, was, is) -> errors.set("notes", ""));
    }

    private DraftModel draft() {
        return call.draft();
    }

    /** After a restart: what was registered before is fetched again. */
    private void recallRegistered() {
        String code = draft().trackingCode().get();
        if (code != null && call.request().get() == null) {
            requests.find(code).then(reply -> reply.onValue(call.request()::set));
        }
    }

    private void sendPending() {
        if (live.connected().get() && draft().pendingSend().get() && !sending.get()) {
            byItself = true;
            // what was ranked then need not be so any more
            offer = null;
            send();
        }
    }

    private record Offer(NewAssignment assignment, Runnable refused) {}

    /** Ctrl+Enter. Refused here when something is missing, so that the operator hears it at once. */
    public void register() {
        register((Offer) null);
    }

    /**
     * Ctrl+Shift+Enter: registered and offered in one step. When the server does not answer, the request alone is sent
     * again by itself.
     *
     * @param refused run on the screen's thread when this contractor cannot have it; then nothing is registered
     */
    public void registerAndOffer(NewAssignment assignment, Runnable refused) {
        register(new Offer(assignment, refused));
    }

    private void register(Offer wanted) {
        byItself = false;
        if (sending.get() || call.request().get() != null) {
            return;
        }
        message.set("");
        check();
        if (errors.any()) {
            return;
        }
        draft().pendingSend().set(true);
        offer = wanted;
        send();
    }

    /**
     * True once after the request was registered without a key of the operator's: whoever presses the key now still means to
     * register, not to go on.
     */
    public boolean acknowledgeRegistration() {
        boolean unseen = byItself && call.request().get() != null;
        byItself = false;
        return unseen;
    }

    private void check() {
        errors.clear();
        boolean undecided =
                !draft().identity().get().isDecided() && !call.people().isEmpty();
        errors.set("identity", undecided ? "مشخص کنید چه کسی تماس گرفته است." : "");
        errors.set("serviceCode", draft().service().get() == null ? "خدمت را انتخاب کنید." : "");
        errors.set("regionId", draft().place().get() == null ? "محل را انتخاب کنید." : "");
        errors.set("address", draft().address().get().isBlank() ? "نشانی را بنویسید." : "");
        errors.set(
                "phone",
                draft().phone().get().isBlank()
                        ? "شماره تماس را بنویسید."
                        : PhoneNumber.parse(draft().phone().get()).isEmpty()
                                ? "شماره درست نیست؛ مانند ۰۹۱۲۱۲۳۴۵۶۷."
                                : "");
    }

    private void send() {
        if (sending.get()) {
            return;
        }
        sending.set(true);
        String key = draft().key();
        asked(key).then(reply -> {
            sending.set(false);
            reply.onValue(this::registered).onFailure(this::failed);
        });
    }

    private Answer<RequestView> asked(String key) {
        if (stored != null) {
            return requests.amend(asRequest(), key);
        }
        return offer == null
                ? requests.register(asRequest(), key)
                : requests.registerAndOffer(asRequest(), offer.assignment(), key);
    }

    /** It was registered once already, its answer lost, and something else is written now. */
    private void showStored() {
        requests.registered(draft().key())
                .then(reply -> reply.onValue(this::found).onFailure(failure -> message.set(failure.text())));
    }

    private void found(RequestView view) {
        stored = view;
        message.set(new StoredRequest(view).told(asRequest()));
    }

    /** What is written cannot come into the request any more: what stands there is shown, with the reason. */
    private void giveUpAmending(Failure failure) {
        call.afterword()
                .set(failure.text() + " آنچه پس از ثبت نوشته شد در آن نیامد: "
                        + new StoredRequest(stored).differences(asRequest()));
        registered(stored);
    }

    private NewRequest asRequest() {
        DraftModel draft = draft();
        return new NewRequest(
                call.callId().isEmpty() ? null : call.callId(),
                draft.identity().get().applicantId(),
                PersianText.asciiDigits(draft.phone().get()),
                blankToNull(draft.displayName().get()),
                draft.service().get().code(),
                draft.place().get().regionId(),
                draft.address().get().strip(),
                null,
                draft.priority().get(),
                draft.wishedDay().get(),
                draft.wishedShift().get(),
                blankToNull(draft.notes().get()),
                blankToNull(draft.asset().get()));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void registered(RequestView view) {
        message.set("");
        draft().prefill(() -> draft().pendingSend().set(false));
        draft().trackingCode().set(view.trackingCode());
        call.request().set(view);
    }

    private void failed(Failure failure) {
        if (failure.isPassing()) {
            message.set(failure.text() + " پیش‌نویس نگه داشته شد و خودبه‌خود، تنها یک بار ثبت می‌شود.");
            retry.restart(this::sendPending);
            return;
        }
        draft().pendingSend().set(false);
        if (REGISTERED_ALREADY.equals(failure.code())) {
            showStored();
            return;
        }
        if (NOT_TO_BE_AMENDED.contains(failure.code())) {
            giveUpAmending(failure);
            return;
        }
        boolean aboutTheForm = errors.take(failure);
        message.set(aboutTheForm ? "" : failure.text());
        if (offer != null && !aboutTheForm) {
            offer.refused().run();
        }
    }

    /** What this person's earlier jobs were on. */
    Answer<List<String>> earlierAssets(long applicantId) {
        return requests.assets(applicantId);
    }

    public DeskCall call() {
        return call;
    }

    FieldErrors errors() {
        return errors;
    }

    /** About the whole form; empty when there is nothing to say. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty sending() {
        return sending.getReadOnlyProperty();
    }

    /** What is asked for, as chosen in the catalogue. */
    Draft.Offering service() {
        return draft().service().get();
    }

    @Override
    public void close() {
        live.connected().removeListener(reconnected);
        retry.cancel();
    }
}
