package ir.khosh.desktop.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.desktop.server.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** One operator's drafts on this machine, a file each; a file is whole or absent, never half. */
public final class DraftFolder {

    private static final Logger LOG = Logger.getLogger(DraftFolder.class.getName());

    private final Path folder;
    private final Executor disk;
    private final ObjectMapper json = Json.mapper();

    /**
     * @param folder is made when missing, readable by its owner only
     * @param disk runs what touches it, in order
     */
    public DraftFolder(Path folder, Executor disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** Returns at once. A failure is logged; what is on the screen stays. */
    void save(Draft draft) {
        disk.execute(() -> write(draft));
    }

    private void write(Draft draft) {
        Path whole = file(draft.key());
        Path part = whole.resolveSibling(draft.key() + ".part");
        try {
            makeFolder();
            Files.write(part, json.writeValueAsBytes(draft));
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "a draft could not be saved", e);
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Returns at once. */
    void delete(String key) {
        disk.execute(() -> remove(key));
    }

    private void remove(String key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a finished draft could not be deleted", e);
        }
    }

    /** Oldest first, with what was saved before; an unreadable file is left where it is and logged. */
    List<Draft> list() {
        return CompletableFuture.supplyAsync(this::read, disk).join();
    }

    private List<Draft> read() {
        List<Draft> drafts = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return drafts;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(file -> read(file, drafts));
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "drafts could not be listed", e);
        }
        drafts.sort(Comparator.comparing(Draft::startedAt));
        return drafts;
    }

    private void read(Path file, List<Draft> drafts) {
        try {
            drafts.add(json.readValue(file.toFile(), Draft.class));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an unreadable draft was left alone: " + file.getFileName(), e);
        }
    }

    private Path file(String key) {
        return folder.resolve(key + ".json");
    }
}
