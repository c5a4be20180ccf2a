package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.accounts.LinkSigner;
import ir.khosh.server.photos.Pictures;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.Browser;
import ir.khosh.server.running.Jobs;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pictures of a job, from the contractor's phone to the desk and to the applicant, without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobPhotosIT {

    private final RunningServer server = RunningServer.shared();
    private final HttpClient client = HttpClient.newHttpClient();
    private LinkSigner links;
    private Api operator;
    private Browser browser;
    private Jobs jobs;

    @BeforeAll
    void openForWork() {
        links = new LinkSigner(server);
        operator = server.as("photo-operator", "OPERATOR", "1391");
        browser = Browser.start("job-photos");
        jobs = new Jobs(server, operator, "بیرجند");
        jobs.contractor("گرمای بیرجند", "09130000391");
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @Test
    void picturesGoFromTheDoorToTheApplicantsPageWithoutWhereTheyWereTaken() {
        String code = jobs.registered("09129980391");
        String job = accepted(code);
        assertThat(browser.open(job)).isEqualTo(200);
        assertThat(browser.has("#upload")).as("before the work has begun").isFalse();
        browser.press("[id='start:begin']");
        assertThat(browser.has("#upload")).isTrue();

        assertThat(browser.press("#send-photo")).isEqualTo(200);
        assertThat(browser.text()).contains("عکسی انتخاب نشده است");
        browser.attach("#photo", file("note.jpg", "no picture".getBytes(StandardCharsets.UTF_8)));
        browser.press("#send-photo");
        assertThat(browser.text()).contains("JPEG یا PNG نیست").doesNotContain("Exception");
        browser.picture("photo-trouble");

        browser.attach(
                "#photo",
                file("door.jpg", Pictures.held(6, 900, 600)),
                file("board.png", Pictures.picture("png", 640, 480)));
        assertThat(browser.press("#send-photo")).isEqualTo(200);
        assertThat(browser.count("#photos img")).isEqualTo(2);
        assertThat(browser.drawnWidth()).isEqualTo(360);
        browser.picture("job-photos");

        browser.press("[id$='remove']");
        assertThat(browser.count("#photos img")).isEqualTo(1);
        browser.attach("#photo", file("after.jpg", Pictures.held(6, 900, 600)));
        browser.press("#send-photo");
        String track = links.url("track", code);
        browser.open(track);
        assertThat(browser.has("#photos")).as("not before the end").isFalse();

        browser.open(job);
        browser.type("[id='finish:cause']", Jobs.CAUSE);
        browser.type("[id='finish:note']", "برد نو شد");
        browser.type("[id='finish:lines:0:wage']", "1000000");
        browser.press("[id='finish:end']");
        assertThat(browser.has("[id$='remove']")).as("what is finished stays").isFalse();
        browser.open(track);
        assertThat(browser.count("#photos img")).isEqualTo(2);
        browser.picture("track-photos");

        JsonNode photos = jobs.request(code).path("progress").path("photos");
        assertThat(photos).hasSize(2);
        HttpResponse<byte[]> seen = get(photos.path(0).path("url").asText(), operator.token());
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(seen.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(new String(seen.body(), StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.SECRET);
        assertThat(photos.findValues("url").stream()
                        .map(url -> Pictures.read(
                                get(url.asText() + "/small", operator.token()).body()))
                        .map(small -> small.getHeight() > small.getWidth())
                        .toList())
                .containsExactlyInAnyOrder(false, true);
        assertThat(get(photos.path(0).path("url").asText(), null).statusCode()).isEqualTo(401);
        assertThat(get(photos.path(0).path("url").asText(), server.admin().token())
                        .statusCode())
                .as("work is not for administrators")
                .isEqualTo(404);
    }

    @Test
    void aLinkOpensItsOwnJobAndNothingElse() {
        String mine = accepted(jobs.registered("09129980392"));
        String other = accepted(jobs.registered("09129980393"));
        browser.open(mine);
        browser.press("[id='start:begin']");
        assertThat(send(upload(mine), 4).statusCode()).isEqualTo(303);
        assertThat(send(upload(other), 1).headers().firstValue("Location").orElse(""))
                .endsWith("?photo=photo-not-now");
        assertThat(send(upload(mine) + "x", 1).statusCode()).isEqualTo(410);
        assertThat(get("/v/" + mine.replaceAll(".*/j/", ""), null).statusCode()).isEqualTo(410);
        assertThat(get("/v/..%2f..%2fsecrets", null).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void thereIsAnEndToPictures() {
        String job = accepted(jobs.registered("09129980394"));
        browser.open(job);
        browser.press("[id='start:begin']");
        assertThat(send(upload(job), 9).headers().firstValue("Location").orElse(""))
                .endsWith("?photo=photo-too-many");
        browser.open(job);
        assertThat(browser.count("#photos img")).isEqualTo(8);
        assertThat(browser.has("#upload")).isFalse();
        browser.open(job + "?photo=photo-too-many");
        assertThat(browser.text()).contains("حداکثر ۸ عکس");
        browser.open(job + "?photo=%3Cb%3Ex");
        assertThat(browser.text()).doesNotContain("<b>");
    }

    private String accepted(String code) {
        return links.url(
                "job", jobs.assigned(code, true).path("assignment").path("id").asText());
    }

    private static String upload(String job) {
        return job.replace("/j/", "/u/");
    }

    /** So many pictures, each another, in one form. */
    private HttpResponse<String> send(String url, int many) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < many; i++) {
            body.append("--cut\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"../../x.jpg\"\r\n")
                    .append("Content-Type: image/jpeg\r\n\r\n")
                    .append(new String(Pictures.picture("jpeg", 60 + i, 40), StandardCharsets.ISO_8859_1))
                    .append("\r\n");
        }
        body.append("--cut--\r\n");
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", "multipart/form-data; boundary=cut")
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.ISO_8859_1))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> get(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path file(String name, byte[] content) {
        try {
            Path file = Path.of("target/photos-to-send", name).toAbsolutePath();
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
