package ir.khosh.desktop.administration;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for a file; empty when they think better of it. */
public interface FilePicker {

    Optional<Path> toRead();

    /** @param suggestedName proposed to the person */
    Optional<Path> toWrite(String suggestedName);
}
