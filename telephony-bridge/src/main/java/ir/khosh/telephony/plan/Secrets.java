package ir.khosh.telephony.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** One file a secret, made at first need, readable by its owner only. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path directory;
    private final SecureRandom random;

    Secrets(Path directory, SecureRandom random) {
        this.directory = directory;
        this.random = random;
    }

    /** Where the secret of that name stands once it was asked for. */
    Path file(String name) {
        return directory.resolve(name + ".secret");
    }

    /** The secret of that name; the same one at every start. */
    String named(String name) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[BYTES];
                random.nextBytes(bytes);
                PrivateFiles.write(file, HexFormat.of().formatHex(bytes) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("secret " + name + " cannot be read or made", e);
        }
    }
}
