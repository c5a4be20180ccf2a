package ir.khosh.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.accounts.LinkSigner;
import ir.khosh.server.running.Browser;
import ir.khosh.server.running.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What holds for every page, whatever it shows. */
class PagesIT {

    private final RunningServer server = RunningServer.shared();
    private final LinkSigner links = new LinkSigner(server);

    @Test
    void an_expired_an_altered_and_a_foreign_link_open_nothing() throws Exception {
        String good = links.url("survey", "123456789");
        String token = good.substring(good.lastIndexOf('/') + 1);
        assertGone(links.expiredUrl("survey", "123456789"));
        assertGone(server.url() + "/s/" + (token.startsWith("A") ? "B" : "A") + token.substring(1));
        assertGone(server.url() + "/t/" + token);
        assertGone(server.url() + "/s/");
        assertGone(server.url() + "/s/" + "x".repeat(3000));
    }

    @Test
    void a_page_says_keep_nothing_run_no_script_and_makes_no_session() throws Exception {
        HttpResponse<String> page = get(links.expiredUrl("survey", "123456789"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void the_files_that_draw_pages_are_not_reached_by_their_names() throws Exception {
        assertThat(get(server.url() + "/survey.xhtml").statusCode()).isEqualTo(404);
        assertThat(get(server.url() + "/WEB-INF/layout.xhtml").statusCode()).isEqualTo(404);
        HttpResponse<String> nothing = get(server.url() + "/no-such-page");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("چنین صفحه‌ای نداریم");
    }

    @Test
    void a_rest_address_that_does_not_exist_still_answers_as_rest() throws Exception {
        HttpResponse<String> answer = get(server.url() + "/api/no-such-thing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("path-not-found");
    }

    @Test
    void the_font_comes_from_here_and_is_kept() throws Exception {
        HttpResponse<String> font = get(server.url() + "/assets/Vazirmatn-Regular.woff2");
        assertThat(font.statusCode()).isEqualTo(200);
        assertThat(font.headers().firstValue("Content-Type").orElse("")).contains("font/woff2");
        assertThat(font.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }

    @Test
    void a_dead_link_is_explained_on_a_phone() {
        try (Browser browser = Browser.start("pages")) {
            assertThat(browser.open(links.expiredUrl("survey", "123456789"))).isEqualTo(410);
            browser.picture("link-expired");
            assertThat(browser.text()).contains("این پیوند دیگر باز نمی‌شود").contains("۱۹۳");
            assertThat(browser.drawnWidth()).isEqualTo(360);
            assertThat(browser.font()).contains("Vazirmatn");
        }
    }

    private void assertGone(String url) throws IOException, InterruptedException {
        HttpResponse<String> page = get(url);
        assertThat(page.statusCode()).as(url).isEqualTo(410);
        assertThat(page.body()).contains("این پیوند دیگر باز نمی‌شود");
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
