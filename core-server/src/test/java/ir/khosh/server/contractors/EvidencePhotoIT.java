package ir.khosh.server.contractors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.photos.Pictures;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import ir.khosh.server.running.TransactionSql;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A contractor's paper shown by its picture, and a picture that nobody used. */
class EvidencePhotoIT {

    private final RunningServer server = RunningServer.shared();
    private final Api admin = server.admin();
    private final TransactionSql sql = new TransactionSql();

    @Test
    void aPaperIsShownByItsPictureOnce() throws Exception {
        long contractor = contractor("عکس‌دار طبس", "09130000961");
        long photo = sent(Pictures.picture("png", 640, 480));
        ObjectNode evidence = Api.object()
                .put("kind", "DOCUMENT")
                .put("reference", "۷۷/ب")
                .put("expiresOn", "2030-01-01")
                .put("photoId", photo);
        admin.post("/api/contractors/" + contractor + "/standards/" + standard(), evidence)
                .expect(200);

        JsonNode shown = shown(contractor);
        assertThat(shown.path("photoUrl").asText()).isEqualTo("/api/photos/" + photo);
        HttpResponse<byte[]> picture = get(shown.path("photoUrl").asText());
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(Pictures.read(picture.body()).getWidth()).isEqualTo(640);
        assertThat(admin.post("/api/contractors/" + contractor + "/standards/" + standard(), evidence)
                        .expecting(422)
                        .code())
                .isEqualTo("photo-unknown");
        assertThat(send("no picture".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aPictureThatNobodyUsedIsThrownAwayWithItsFile() throws Exception {
        long photo = sent(Pictures.picture("png", 321, 123));
        String hash = sql.list("select hash from photo where id = ?", row -> row.getString(1), photo)
                .get(0);
        assertThat(files(hash)).hasSize(2);
        // the days pass: in the test the picture grows older instead
        sql.inTransaction(() -> {
            sql.update("update photo set received_at = received_at - interval 2 day where id = ?", photo);
        });
        for (Path file : files(hash)) {
            Files.setLastModifiedTime(
                    file, FileTime.from(Clock.systemUTC().instant().minus(Duration.ofDays(2))));
        }

        await().atMost(Duration.ofSeconds(150)).until(() -> files(hash).isEmpty());
        assertThat(get("/api/photos/" + photo).statusCode()).isEqualTo(404);
    }

    private long contractor(String name, String phone) {
        ObjectNode contractor =
                Api.object().put("name", name).put("phone", phone).put("capacityPerShift", 2);
        contractor.putArray("serviceCodes").add("boiler-repair");
        contractor.putArray("regionIds").add(tabas());
        return admin.post("/api/contractors", contractor).expect(201).path("id").asLong();
    }

    private long tabas() {
        for (JsonNode region : server.as("evidence-operator", "OPERATOR", "1961")
                .get("/api/regions?limit=20&text=" + Api.encoded("طبس"))
                .expect(200)) {
            if (region.path("kind").asText().equals("CITY")) {
                return region.path("id").asLong();
            }
        }
        throw new AssertionError("no such city");
    }

    /** The first that may expire, whatever other tests have added. */
    private String standard() {
        for (JsonNode item : admin.get("/api/standards").expect(200)) {
            if (item.path("expires").asBoolean()) {
                return item.path("code").asText();
            }
        }
        throw new AssertionError("no standard expires");
    }

    private JsonNode shown(long contractor) {
        for (JsonNode item :
                admin.get("/api/contractors/" + contractor + "/standards").expect(200)) {
            if (item.path("code").asText().equals(standard())) {
                return item;
            }
        }
        throw new AssertionError("the standard is not shown");
    }

    private List<Path> files(String hash) throws IOException {
        try (Stream<Path> all = Files.walk(server.state())) {
            return all.filter(file -> file.getFileName().toString().startsWith(hash))
                    .toList();
        }
    }

    private long sent(byte[] picture) throws Exception {
        HttpResponse<byte[]> answer = send(picture);
        assertThat(answer.statusCode()).isEqualTo(201);
        return Api.JSON.readTree(answer.body()).path("id").asLong();
    }

    private HttpResponse<byte[]> send(byte[] picture) throws Exception {
        return ask(request("/api/photos").POST(HttpRequest.BodyPublishers.ofByteArray(picture)));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return ask(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Bearer " + admin.token())
                .header("Content-Type", "application/octet-stream");
    }

    private static HttpResponse<byte[]> ask(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
