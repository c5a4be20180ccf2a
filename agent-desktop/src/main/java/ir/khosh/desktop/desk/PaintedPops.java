package ir.khosh.desktop.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.desktop.server.Json;
import ir.khosh.wire.applicants.ApplicantClass;
import ir.khosh.wire.calls.ScreenPop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A line for each card that was really drawn, so that the way from ringing to the screen can be measured. */
public final class PaintedPops {

    private static final Logger LOG = Logger.getLogger(PaintedPops.class.getName());

    private final Path file;
    private final String username;
    private final Executor disk;
    private final ObjectMapper json = Json.mapper();

    /** @param disk runs what touches the file, in order */
    public PaintedPops(Path file, String username, Executor disk) {
        this.file = file;
        this.disk = disk;
        this.username = username;
    }

    public void painted(DeskCall call, Instant at) {
        ScreenPop pop = call.pop().get();
        ApplicantClass first = call.people().isEmpty()
                ? ApplicantClass.SERVICE_RECIPIENT
                : call.people().get(0).applicant().applicantClass();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("callId", pop.callId());
        line.put("username", username);
        line.put("offeredAt", pop.offeredAt());
        line.put("receivedAt", call.receivedAt());
        line.put("paintedAt", at);
        line.put("caller", pop.caller());
        line.put("dialled", pop.dialled());
        line.put("people", call.people().size());
        line.put("class", first);
        line.put("history", pop.history());
        disk.execute(() -> append(line));
    }

    private void append(Map<String, Object> line) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, json.writeValueAsString(line) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a painted card could not be noted", e);
        }
    }
}
