package ir.khosh.server.photos;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pictures on the disk, each under the hash of its content with its thumbnail beside it: nothing that a client says
 * becomes part of a path. A file is whole or absent.
 */
@Singleton
class PhotoFiles {

    private static final String HASH = "[0-9a-f]{64}";
    private static final String THUMBNAIL = "-small.jpg";
    private static final String PICTURE = ".jpg";
    private final Path folder;

    @Inject
    PhotoFiles(
            @ConfigProperty(name = "khosh.photos.directory") Optional<String> directory,
            @ConfigProperty(name = "khosh.state") String state) {
        folder = directory.map(Path::of).orElse(Path.of(state, "photos"));
    }

    /** @return the hash; the same picture again is one file */
    String keep(byte[] picture, byte[] thumbnail) {
        String hash = hashOf(picture);
        write(file(hash, THUMBNAIL), thumbnail);
        write(file(hash, PICTURE), picture);
        return hash;
    }

    /** @return empty when the file is gone */
    Optional<byte[]> read(String hash, boolean thumbnail) {
        try {
            return Optional.of(Files.readAllBytes(file(hash, thumbnail ? THUMBNAIL : PICTURE)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Hashes of pictures that lie there since before that moment. */
    List<String> listOlderThan(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> isOlder(file, moment))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(HASH + "\\.jpg"))
                    .map(name -> name.substring(0, 64))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String hash) {
        try {
            Files.deleteIfExists(file(hash, PICTURE));
            Files.deleteIfExists(file(hash, THUMBNAIL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false;
        }
    }

    private Path file(String hash, String ending) {
        if (!hash.matches(HASH)) {
            throw new IllegalArgumentException("no hash of a picture");
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash + ending);
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(UUID.randomUUID() + ".part");
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
