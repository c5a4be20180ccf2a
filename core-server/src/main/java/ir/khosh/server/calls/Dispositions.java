package ir.khosh.server.calls;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.wire.calls.DispositionView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The ways a call can have ended for the business. */
@Singleton
class Dispositions {

    private final List<DispositionView> all;

    @Inject
    Dispositions(ObjectMapper json) {
        try (InputStream file = Dispositions.class.getResourceAsStream("/reference/dispositions.json")) {
            all = List.copyOf(json.readValue(file, new TypeReference<List<DispositionView>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<DispositionView> all() {
        return all;
    }

    boolean has(String code) {
        return all.stream().anyMatch(disposition -> disposition.code().equals(code));
    }
}
