package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds each operator's part of a call ({@code legs.json}) against what came to the phones: a part begins and ends when the
 * sound at some operator's phone ({@code heard-*.rtp}) begins or ends, or when the caller's phone is told that it is
 * answered. Not for calls in which an operator joins a talk that goes on.
 */
public final class LegReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Duration TOLERANCE = Duration.ofMillis(100);

    // between two calls of one phone
    private static final long GAP_MICROS = 400_000;

    private LegReport() {}

    /**
     * Adds to {@code report.json} how far each beginning and end lies from the sound's.
     *
     * @return what is wrong, in words; empty when all is well
     */
    public static List<String> add(Path folder) throws IOException {
        List<Instant> edges = new ArrayList<>();
        try (DirectoryStream<Path> heard = Files.newDirectoryStream(folder, "heard-*.rtp")) {
            for (Path ear : heard) {
                if (!ear.endsWith("heard-citizen.rtp")) {
                    edges.addAll(edges(ear));
                }
            }
        }
        try (DirectoryStream<Path> callers = Files.newDirectoryStream(folder.resolve("sip"), "*.tsv")) {
            for (Path caller : callers) {
                edges.addAll(SipTimes.answers(caller));
            }
        }
        List<String> failures = new ArrayList<>();
        File file = folder.resolve("report.json").toFile();
        ObjectNode report = (ObjectNode) JSON.readTree(file);
        ArrayNode off = report.putArray("leg_edges_off_ms");
        for (JsonNode leg : JSON.readTree(folder.resolve("legs.json").toFile())) {
            for (String end : List.of("from", "until")) {
                Instant told = Instant.parse(leg.path(end).asText());
                Duration away = edges.stream()
                        .map(edge -> Duration.between(edge, told))
                        .min((one, other) -> one.abs().compareTo(other.abs()))
                        .orElseThrow();
                off.add(away.toMillis());
                if (away.abs().compareTo(TOLERANCE) > 0) {
                    failures.add(leg.path("extension").asText() + " " + end + " " + told + " lies " + away.toMillis()
                            + " ms from the sound");
                }
            }
        }
        failures.forEach(report.withArray("failures")::add);
        report.put("failed", report.path("failed").asInt() + failures.size());
        JSON.writeValue(file, report);
        return failures;
    }

    private static List<Instant> edges(Path ear) throws IOException {
        List<Instant> edges = new ArrayList<>();
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(ear));
        long last = 0;
        while (all.remaining() > 10) {
            long at = all.getLong();
            all.position(all.position() + 2 + (all.getShort(all.position()) & 0xFFFF));
            if (at - last > GAP_MICROS) {
                if (last != 0) {
                    edges.add(instant(last));
                }
                edges.add(instant(at));
            }
            last = at;
        }
        if (last != 0) {
            edges.add(instant(last));
        }
        return edges;
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
