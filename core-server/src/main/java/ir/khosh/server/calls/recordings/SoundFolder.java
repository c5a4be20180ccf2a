package ir.khosh.server.calls.recordings;

import ir.khosh.telephony.asterisk.ExchangeAccess;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the exchange puts the sounds of calls. */
@Singleton
class SoundFolder {

    private static final Pattern CALL_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Path paper;

    @Inject
    SoundFolder(@ConfigProperty(name = "khosh.exchange.bridge") String paper) {
        this.paper = Path.of(paper);
    }

    /** Whether it is known how the exchange records. */
    boolean isKnown() {
        return Files.exists(paper);
    }

    /** Empty when calls are not recorded. */
    Optional<Path> find() {
        return isKnown() ? Optional.ofNullable(ExchangeAccess.read(paper).recordings()) : Optional.empty();
    }

    /** Empty when there is no such file. */
    Optional<Sound> find(String callId) {
        return find().flatMap(folder -> find(folder, callId));
    }

    private static Optional<Sound> find(Path folder, String callId) {
        Path file = fileOf(folder, callId);
        try {
            return Files.isRegularFile(file) ? Optional.of(Sound.of(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Harmless when there is none. */
    void delete(String callId) {
        find().ifPresent(folder -> {
            try {
                Files.deleteIfExists(fileOf(folder, callId));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Path fileOf(Path folder, String callId) {
        if (!CALL_ID.matcher(callId).matches()) {
            throw new IllegalArgumentException("no call has such an id");
        }
        return folder.resolve(callId + ".wav");
    }
}
