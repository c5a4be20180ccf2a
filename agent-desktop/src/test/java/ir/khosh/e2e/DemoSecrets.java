package ir.khosh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords of the demo's people, made once and kept readable by this user alone. */
final class DemoSecrets {

    private final Path file;
    private final Properties properties = new Properties();

    DemoSecrets(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
            } else {
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                properties.setProperty("people", random());
                properties.setProperty("admin", random());
                save();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String password() {
        return properties.getProperty("people");
    }

    String adminPassword() {
        return properties.getProperty("admin");
    }

    boolean filled() {
        return Boolean.parseBoolean(properties.getProperty("filled"));
    }

    void markFilled() {
        properties.setProperty("filled", "true");
        save();
    }

    private void save() {
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
