package ir.khosh.desktop.desk;

import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The draft of one call while it is being written. */
public final class DraftModel {

    private final String key;
    private final String callId;
    private final Instant startedAt;
    private final ObjectProperty<Draft.Identity> identity = new SimpleObjectProperty<>(Draft.Identity.undecided());
    private final StringProperty phone = new SimpleStringProperty("");
    private final StringProperty displayName = new SimpleStringProperty("");
    private final ObjectProperty<Draft.Offering> service = new SimpleObjectProperty<>();
    private final ObjectProperty<Draft.Place> place = new SimpleObjectProperty<>();
    private final StringProperty address = new SimpleStringProperty("");
    private final ObjectProperty<Priority> priority = new SimpleObjectProperty<>(Priority.NORMAL);
    private final ObjectProperty<LocalDate> wishedDay = new SimpleObjectProperty<>();
    private final ObjectProperty<Shift> wishedShift = new SimpleObjectProperty<>();
    private final StringProperty notes = new SimpleStringProperty("");
    private final StringProperty asset = new SimpleStringProperty("");
    private final StringProperty closingNote = new SimpleStringProperty("");
    private final BooleanProperty pendingSend = new SimpleBooleanProperty(false);
    private final StringProperty trackingCode = new SimpleStringProperty();
    private final BooleanProperty touched = new SimpleBooleanProperty(false);
    private boolean prefilling;
    private boolean writtenHere;
    private boolean carried;

    DraftModel(String key, String callId, Instant startedAt) {
        this.key = key;
        this.callId = callId;
        this.startedAt = startedAt;
        for (ObservableValue<?> written : List.<ObservableValue<?>>of(
                phone,
                displayName,
                service,
                place,
                address,
                priority,
                wishedDay,
                wishedShift,
                notes,
                asset,
                closingNote,
                pendingSend)) {
            written.addListener((observed, was, is) -> touch());
        }
    }

    private void touch() {
        if (!prefilling) {
            writtenHere = true;
            touched.set(true);
        }
    }

    /** What is filled in for the operator does not count as written by them. */
    public void prefill(Runnable filling) {
        prefilling = true;
        try {
            filling.run();
        } finally {
            prefilling = false;
        }
    }

    void onChange(Runnable listener) {
        for (ObservableValue<?> saved : List.<ObservableValue<?>>of(
                identity,
                phone,
                displayName,
                service,
                place,
                address,
                priority,
                wishedDay,
                wishedShift,
                notes,
                asset,
                closingNote,
                pendingSend,
                trackingCode)) {
            saved.addListener((observed, was, is) -> listener.run());
        }
    }

    Draft asSaved(String caller, String dialled) {
        return new Draft(
                key,
                callId,
                caller,
                dialled,
                startedAt,
                identity.get(),
                phone.get(),
                displayName.get(),
                service.get(),
                place.get(),
                address.get(),
                priority.get(),
                wishedDay.get(),
                wishedShift.get(),
                notes.get(),
                asset.get(),
                closingNote.get(),
                pendingSend.get(),
                trackingCode.get(),
                touched.get() || carried);
    }

    static DraftModel of(Draft saved) {
        DraftModel model = filled(saved);
        model.touch();
        return model;
    }

    /** From a colleague's desk: it is this operator's once the call is answered here or something is written. */
    static DraftModel brought(Draft draft) {
        DraftModel model = filled(draft);
        model.carried = draft.touched();
        return model;
    }

    /** More was written at the colleague's desk since; what is written here stays. */
    void bringAgain(Draft draft) {
        if (!writtenHere && key.equals(draft.key())) {
            prefill(() -> fill(draft));
        }
    }

    private static DraftModel filled(Draft saved) {
        DraftModel model = new DraftModel(saved.key(), saved.callId(), saved.startedAt());
        model.prefill(() -> model.fill(saved));
        return model;
    }

    private void fill(Draft saved) {
        identity.set(saved.identity());
        phone.set(saved.phone());
        displayName.set(saved.displayName());
        service.set(saved.service());
        place.set(saved.place());
        address.set(saved.address());
        priority.set(saved.priority());
        wishedDay.set(saved.wishedDay());
        wishedShift.set(saved.wishedShift());
        notes.set(saved.notes());
        asset.set(saved.asset() == null ? "" : saved.asset());
        closingNote.set(saved.closingNote());
        pendingSend.set(saved.pendingSend());
        trackingCode.set(saved.trackingCode());
    }

    /** The call is answered here. */
    void accept() {
        if (carried) {
            touched.set(true);
        }
    }

    /** Written at this desk, not only brought along. */
    boolean isWrittenHere() {
        return writtenHere;
    }

    public String key() {
        return key;
    }

    public ObjectProperty<Draft.Identity> identity() {
        return identity;
    }

    public StringProperty phone() {
        return phone;
    }

    public StringProperty displayName() {
        return displayName;
    }

    public ObjectProperty<Draft.Offering> service() {
        return service;
    }

    public ObjectProperty<Draft.Place> place() {
        return place;
    }

    public StringProperty address() {
        return address;
    }

    public ObjectProperty<Priority> priority() {
        return priority;
    }

    public ObjectProperty<LocalDate> wishedDay() {
        return wishedDay;
    }

    public ObjectProperty<Shift> wishedShift() {
        return wishedShift;
    }

    public StringProperty notes() {
        return notes;
    }

    /** What the work is on, such as a device; may be empty. */
    public StringProperty asset() {
        return asset;
    }

    public StringProperty closingNote() {
        return closingNote;
    }

    /** Registered by the operator, not yet confirmed by the server. */
    public BooleanProperty pendingSend() {
        return pendingSend;
    }

    /** Null until registered. */
    public StringProperty trackingCode() {
        return trackingCode;
    }

    /** True once the operator has written anything. */
    public BooleanProperty touched() {
        return touched;
    }
}
