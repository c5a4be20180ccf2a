package ir.khosh.desktop.dispatch;

import ir.khosh.desktop.desk.DraftModel;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.RequestView;
import ir.khosh.wire.requests.Shift;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/**
 * What contractors are ranked for.
 *
 * @param day and {@code shift} null: as soon as possible
 * @param trackingCode of a registered request; null while it is being written
 */
public record Wish(String service, long region, LocalDate day, Shift shift, Priority priority, String trackingCode) {

    /** Null while service or place is missing. */
    public static ObservableValue<Wish> of(DraftModel draft) {
        List<ObservableValue<?>> parts =
                List.of(draft.service(), draft.place(), draft.priority(), draft.wishedDay(), draft.wishedShift());
        return Bindings.createObjectBinding(() -> written(draft), parts.toArray(ObservableValue[]::new));
    }

    private static Wish written(DraftModel draft) {
        return draft.service().get() == null || draft.place().get() == null
                ? null
                : new Wish(
                        draft.service().get().code(),
                        draft.place().get().regionId(),
                        draft.wishedDay().get(),
                        draft.wishedShift().get(),
                        draft.priority().get(),
                        null);
    }

    /** Null while there is no request. */
    public static ObservableValue<Wish> of(ObservableValue<RequestView> request) {
        return request.map(one -> new Wish(
                one.serviceCode(),
                one.regionId(),
                one.wishedDay(),
                one.wishedShift(),
                one.priority(),
                one.trackingCode()));
    }
}
