package ir.khosh.desktop.requests;

import ir.khosh.desktop.controls.Choice;
import ir.khosh.desktop.controls.Field;
import ir.khosh.desktop.controls.FieldErrors;
import ir.khosh.desktop.controls.JalaliField;
import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.PhoneField;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.controls.SearchField;
import ir.khosh.desktop.desk.Draft;
import ir.khosh.desktop.desk.Draft.Identity;
import ir.khosh.desktop.desk.DraftModel;
import ir.khosh.desktop.server.CatalogueClient;
import ir.khosh.desktop.server.PlacesClient;
import ir.khosh.wire.catalogue.ServiceOfferingView;
import ir.khosh.wire.regions.RegionView;
import ir.khosh.wire.requests.NewAssignment;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.Shift;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the caller asks for. Every field has a key or is one Tab away; Ctrl+Enter registers. */
public final class RequestFormView extends VBox {

    private static final int RESULTS = 20;

    private final RequestFormModel model;
    private final DraftModel draft;
    private final SearchField<ServiceOfferingView> service;
    private final SearchField<RegionView> place;
    private final TextField address = field("address-field", "خیابان، کوچه، پلاک، واحد");
    private final PhoneField phone = new PhoneField("phone-field");
    private final TextField name = field("name-field", "اختیاری");
    private final JalaliField day;
    private final Choice<Shift> shift;
    private final Choice<Priority> priority;
    private final TextField notes = field("notes-field", "شرح خرابی، خواستهٔ متقاضی…");
    private final TextField asset = field("asset-field", "مانند پکیج آشپزخانه؛ اختیاری");

    public RequestFormView(RequestFormModel model, CatalogueClient catalogue, PlacesClient places, Clock clock) {
        super(10);
        this.model = model;
        this.draft = model.call().draft();
        getStyleClass().addAll("panel", "request-form");
        setId("request-form");
        service = new SearchField<>(
                "service-field",
                text -> catalogue.search(text, RESULTS),
                ServiceOfferingView::name,
                ServiceOfferingView::familyName);
        place = new SearchField<>(
                "place-field",
                text -> places.search(text, RESULTS),
                RegionView::path,
                region -> RegionKinds.nameOf(region.kind()));
        day = new JalaliField("day-field", clock);
        priority = new Choice<>(
                "priority", List.of(Priority.NORMAL, Priority.URGENT, Priority.EMERGENCY), Persian::priority);
        List<Shift> shifts = new ArrayList<>();
        shifts.add(null);
        shifts.addAll(List.of(Shift.values()));
        shift = new Choice<>("shift", shifts, one -> one == null ? "هر ساعت" : Persian.shift(one));
        service.setPromptText("نام خدمت را بنویسید: پکیج، لوله، کولر…");
        place.setPromptText("شهر یا شهرستان");
        lay();
        bind();
        model.call().request().addListener((observed, was, is) -> setDisable(is != null));
    }

    private void lay() {
        FieldErrors errors = model.errors();
        getChildren()
                .addAll(
                        Panel.title("درخواست تازه"),
                        line(
                                new Field("خدمت", "F2", service, errors.of("serviceCode")),
                                new Field("اولویت", null, priority, errors.of("priority"))),
                        line(
                                new Field("محل", "F3", place, errors.of("regionId")),
                                new Field("شماره تماس", null, phone, errors.of("phone"))),
                        line(
                                new Field("نشانی", "F4", address, errors.of("address")),
                                new Field("دستگاه/محل", null, asset, errors.of("asset"))),
                        line(
                                new Field("روز دلخواه", null, day, errors.of("wishedDay")),
                                new Field("ساعت", null, shift, errors.of("wishedShift"))),
                        line(
                                new Field("نام متقاضی", null, name, errors.of("displayName")),
                                new Field("یادداشت", null, notes, errors.of("notes"))),
                        said("identity-error", errors.of("identity"), "warn"),
                        actions());
    }

    private static HBox line(Node... fields) {
        HBox line = new HBox(12, fields);
        line.getStyleClass().add("form-line");
        return line;
    }

    private static Node said(String id, ObservableValue<String> text, String... tones) {
        Label label = Pieces.wrapping(text, tones);
        label.getStyleClass().add("notice");
        label.setId(id);
        label.setMaxWidth(Double.MAX_VALUE);
        return Pieces.shownWhile(text.map(said -> !said.isEmpty()), label);
    }

    private Node actions() {
        Button register = new Button(
                null,
                Pieces.row(
                        10,
                        Pieces.icon("mdi2c-check"),
                        Pieces.label(model.sending().map(busy -> busy ? "در حال ثبت…" : "ثبت درخواست")),
                        Pieces.key("Ctrl+Enter")));
        register.setId("register-button");
        register.getStyleClass().addAll("accent", "register");
        register.disableProperty().bind(model.sending());
        register.setOnAction(event -> register());
        register.setMinWidth(USE_PREF_SIZE);
        Label saved = Pieces.label(
                draft.touched()
                        .map(touched -> touched && !model.call().callId().isEmpty()
                                ? "پیش‌نویس روی همین رایانه نگه داشته می‌شود."
                                : ""),
                "quiet",
                "small");
        // beside the button, which trouble must not push off the screen
        Node message = said("form-message", model.message(), "warn", "small");
        HBox.setHgrow(message, javafx.scene.layout.Priority.ALWAYS);
        return Pieces.row(12, register, Pieces.shownWhile(model.message().isEmpty(), saved), message);
    }

    private void bind() {
        link(service, draft);
        place.value().addListener((observed, was, is) -> placed(is));
        draft.place().addListener((observed, was, is) -> showPlace(is));
        showPlace(draft.place().get());
        address.textProperty().bindBidirectional(draft.address());
        phone.textProperty().bindBidirectional(draft.phone());
        name.textProperty().bindBidirectional(draft.displayName());
        name.disableProperty()
                .bind(draft.identity()
                        .map(identity -> identity.kind() == Identity.Kind.KNOWN && identity.name() != null));
        notes.textProperty().bindBidirectional(draft.notes());
        asset.textProperty().bindBidirectional(draft.asset());
        new AssetProposals(asset, draft.identity(), model::earlierAssets);
        priority.value().bindBidirectional(draft.priority());
        shift.value().bindBidirectional(draft.wishedShift());
        day.value().bindBidirectional(draft.wishedDay());
    }

    private void placed(RegionView is) {
        Draft.Place kept = draft.place().get();
        if (is == null || kept == null || kept.regionId() != is.id()) {
            draft.place().set(is == null ? null : new Draft.Place(is.id(), is.path()));
        }
    }

    private static void link(SearchField<ServiceOfferingView> field, DraftModel draft) {
        Draft.Offering kept = draft.service().get();
        if (kept != null) {
            field.value().set(new ServiceOfferingView(kept.code(), kept.name(), null, null, null, List.of()));
        }
        field.value().addListener((observed, was, is) -> draft.service()
                .set(is == null ? null : new Draft.Offering(is.code(), is.name())));
    }

    private void showPlace(Draft.Place is) {
        RegionView shown = place.value().get();
        if (is == null) {
            place.value().set(null);
        } else if (shown == null || shown.id() != is.regionId()) {
            place.value().set(new RegionView(is.regionId(), null, is.path(), is.path(), null));
        }
    }

    private static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        return field;
    }

    /** Registers, or puts the focus where something is missing. */
    public void register() {
        model.register();
        focusFirstError();
    }

    /** The same in one step with the offer, as {@link RequestFormModel#registerAndOffer}. */
    public void registerAndOffer(NewAssignment offer, Runnable refused) {
        model.registerAndOffer(offer, refused);
        focusFirstError();
    }

    private void focusFirstError() {
        Map<String, Node> inputs = Map.of(
                "serviceCode",
                service,
                "regionId",
                place,
                "address",
                address,
                "phone",
                phone,
                "displayName",
                name,
                "wishedDay",
                day,
                "notes",
                notes);
        String wrong = model.errors().first();
        if (wrong != null && inputs.containsKey(wrong)) {
            inputs.get(wrong).requestFocus();
        }
    }

    public void focusService() {
        service.requestFocus();
    }

    public void focusPhone() {
        phone.requestFocus();
    }

    public void focusPlace() {
        place.requestFocus();
    }

    public void focusAddress() {
        address.requestFocus();
    }
}
