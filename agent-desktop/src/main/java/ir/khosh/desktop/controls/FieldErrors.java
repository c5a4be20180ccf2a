package ir.khosh.desktop.controls;

import ir.khosh.desktop.server.Failure;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is wrong with each field of the form, under the field's JSON name; empty when nothing is. */
public final class FieldErrors {

    private final Map<String, StringProperty> errors = new LinkedHashMap<>();

    public StringProperty of(String field) {
        return errors.computeIfAbsent(field, name -> new SimpleStringProperty(""));
    }

    public void clear() {
        errors.values().forEach(error -> error.set(""));
    }

    public void set(String field, String message) {
        of(field).set(message);
    }

    /** @return true when the server named at least one of the fields shown */
    public boolean take(Failure failure) {
        errors.forEach((field, error) -> error.set(failure.messageFor(field).orElse("")));
        return any();
    }

    public boolean any() {
        return errors.values().stream().anyMatch(error -> !error.get().isEmpty());
    }

    /** The first field with an error, in the order of the form; null when none has. */
    public String first() {
        return errors.entrySet().stream()
                .filter(entry -> !entry.getValue().get().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
