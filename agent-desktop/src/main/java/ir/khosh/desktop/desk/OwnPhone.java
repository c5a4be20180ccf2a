package ir.khosh.desktop.desk;

import javafx.beans.property.ReadOnlyBooleanProperty;

/** The phone in the desktop, for whoever steers the call. At a seat with a phone of its own it never talks. */
public interface OwnPhone {

    ReadOnlyBooleanProperty talking();

    /** The caller hears the desktop's music, the operator nothing. */
    ReadOnlyBooleanProperty holding();

    /** At once and without the server; nothing happens while it does not talk. */
    void hold(boolean on);
}
