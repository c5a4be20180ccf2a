package ir.khosh.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Generated once, readable by the owner alone, never printed. */
final class Secrets {

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path directory) {
        this.directory = directory;
    }

    /** @return 48 hexadecimal digits, the same at every start */
    String get(String name) {
        Path file = directory.resolve(name + ".secret");
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            byte[] bytes = new byte[24];
            random.nextBytes(bytes);
            String secret = HexFormat.of().formatHex(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret);
            return secret;
        } catch (IOException e) {
            throw new CannotStart("the secret " + name + " can neither be read nor made", e);
        }
    }
}
