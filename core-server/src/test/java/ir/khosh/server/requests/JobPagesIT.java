package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.accounts.LinkSigner;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.Browser;
import ir.khosh.server.running.Jobs;
import ir.khosh.server.running.RunningServer;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.PersianText;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A job led to its end from two phones, the contractor's and the applicant's, in a real browser without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobPagesIT {

    private static final String ADDRESS = "کوچهٔ نسترن";

    private final RunningServer server = RunningServer.shared();
    private LinkSigner links;
    private Api operator;
    private Browser browser;

    @BeforeAll
    void openForWork() {
        links = new LinkSigner(server);
        operator = server.as("page-watcher", "OPERATOR", "1193");
        browser = Browser.start("job-pages");
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @Test
    void fromTheOfferToTheInvoiceWithTwoPhonesAlone() {
        Jobs jobs = new Jobs(server, operator, "بندرعباس");
        jobs.contractor("گرمای خلیج", "09130000093");
        String code = jobs.registered("09129980001");
        JsonNode offered = jobs.assigned(code, false).path("assignment");
        String job = links.url("job", offered.path("id").asText());

        assertThat(browser.open(job)).isEqualTo(200);
        assertThat(browser.bytesWithoutFonts()).isLessThan(30_000);
        assertThat(browser.text()).doesNotContain(ADDRESS).doesNotContain("۰۹۱۲۹۹۸۰۰۰۱");
        browser.picture("job-offered");
        browser.open(job);
        assertThat(state(code)).isEqualTo("OFFERED");

        press("[id='offer:accept']");
        assertThat(state(code)).isEqualTo("ACCEPTED");
        assertThat(browser.text()).contains(ADDRESS).contains("۰۹۱۲۹۹۸۰۰۰۱");
        browser.picture("job-accepted");

        browser.type("[id='arrival:time']", "03:00");
        press("[id='arrival:state']");
        assertThat(browser.textOf("#arrival .wrong")).contains("زمان مراجعه باید در نوبت توافق‌شده باشد");
        browser.picture("job-trouble");
        browser.type("[id='arrival:time']", lastMinuteOf(offered.path("shift").asText()));
        press("[id='arrival:state']");
        assertThat(state(code)).isEqualTo("SCHEDULED");

        press("[id='start:begin']");
        browser.type("[id='diagnosis:note']", "برد سوخته است");
        press("[id='diagnosis:save']");
        assertThat(browser.textOf("#diagnosis .wrong"))
                .as("no cause is taken for granted")
                .contains("انتخاب کنید");
        assertThat(state(code)).isEqualTo("UNDER_WAY");
        browser.type("[id='diagnosis:cause']", Jobs.CAUSE);
        press("[id='diagnosis:save']");
        assertThat(state(code)).isEqualTo("DIAGNOSED");
        browser.picture("job-diagnosed");
        browser.type("[id='quote:lines:0:wage']", "۱٬۵۰۰٬۰۰۰");
        browser.type("[id='quote:lines:2:title']", "برد الکترونیکی");
        press("[id='quote:send']");
        assertThat(state(code))
                .as("a part without its price is not passed over")
                .isEqualTo("DIAGNOSED");
        assertThat(browser.has("#quote .wrong + .row")).isTrue();
        assertThat(browser.drawnWidth()).isEqualTo(360);
        browser.picture("job-quote-trouble");
        browser.type("[id='quote:lines:2:title']", "");
        browser.type("[id='quote:lines:1:title']", "برد الکترونیکی");
        browser.type("[id='quote:lines:1:rial']", "8000000");
        press("[id='quote:send']");
        assertThat(state(code)).isEqualTo("QUOTED");
        assertThat(browser.has("[id='finish:end']")).isFalse();

        browser.open(links.url("track", code));
        press("#to-quote");
        assertThat(browser.text()).contains("برد الکترونیکی");
        browser.open(links.url(
                "quote",
                jobs.request(code).path("progress").path("quote").path("id").asText()));
        assertThat(browser.text()).contains("برد الکترونیکی").contains("۸٬۰۰۰٬۰۰۰ ریال");
        browser.picture("quote");
        press("[id='answer:approve']");
        assertThat(state(code)).isEqualTo("APPROVED");
        assertThat(browser.text()).contains("پذیرفتید");

        browser.open(job);
        browser.type("[id='finish:note']", "برد نو شد");
        browser.type("[id='finish:paid']", "0");
        press("[id='finish:end']");
        JsonNode invoice = jobs.request(code).path("progress").path("invoice");
        assertThat(invoice.path("totalRial").asLong()).isGreaterThan(9_500_000);

        browser.open(links.url("invoice", invoice.path("number").asText()));
        assertThat(browser.text()).contains("در انتظار پرداخت").contains("برد الکترونیکی");
        assertThat(browser.drawnWidth()).isEqualTo(360);
        browser.picture("invoice");

        browser.open(links.url("track", code));
        assertThat(browser.text()).contains("پایان کار").contains("گارانتی");
        press("#to-invoice");
        assertThat(browser.text()).contains("در انتظار پرداخت");
        browser.open(links.url("track", code));
        press("[id='dispute:send']");
        assertThat(browser.textOf("details[open] #dispute .wrong")).isNotBlank();
        browser.picture("track-finished");
        browser.type("[id='dispute:reason']", "قطعه نو نبود");
        press("[id='dispute:send']");
        server.as("page-judge", "SUPERVISOR", null)
                .post(
                        "/api/requests/" + code + "/dispute/decision",
                        Api.object()
                                .put("upheld", true)
                                .put("toldReason", "عکس نشان می‌دهد که قطعه کارکرده است")
                                .put("note", "پیمانکار پیش‌تر هم چنین کرده است"))
                .expect(200);
        browser.open(links.url("track", code));
        assertThat(browser.textOf("#dispute-answer"))
                .contains("اعتراض پذیرفته شد", "عکس نشان می‌دهد که قطعه کارکرده است")
                .doesNotContain("پیش‌تر");
        browser.picture("track-dispute");
    }

    @Test
    void whoDeclinedSeesNothingMoreAndTheNextOneIsAsked() {
        Jobs jobs = new Jobs(server, operator, "کیش");
        jobs.contractor("پیمانکار یکم", "09130000094");
        jobs.contractor("پیمانکار دوم", "09130000095");
        String code = jobs.registered("09129980002");
        JsonNode offered = jobs.assigned(code, false).path("assignment");
        String first = links.url("job", offered.path("id").asText());
        browser.open(first);
        browser.type("[id='offer:reason']", "دورم");
        press("[id='offer:decline']");
        assertThat(browser.text()).contains("این کار دیگر بر عهدهٔ شما نیست");
        browser.picture("job-gone");
        await("the next contractor is asked")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> jobs.request(code).path("assignment").path("contractorId"),
                        next -> next.isNumber()
                                && next.asLong() != offered.path("contractorId").asLong());
        browser.open(links.url(
                "job", jobs.request(code).path("assignment").path("id").asText()));
        press("[id='offer:accept']");
        assertThat(state(code)).isEqualTo("ACCEPTED");
        browser.open(first);
        assertThat(browser.text()).doesNotContain(ADDRESS).doesNotContain("۰۹۱۲۹۹۸۰۰۰۲");
        assertThat(browser.has("input[type=submit]")).isFalse();
    }

    @Test
    void theApplicantMovesTheVisitAndCallsItOffOnTheirOwnPage() {
        Jobs jobs = new Jobs(server, operator, "دهلران");
        jobs.contractor("گرمای ایلام", "09130000096");
        String code = jobs.registered("09129980003");
        jobs.assigned(code, true);
        String track = links.url("track", code);
        assertThat(browser.open(track)).isEqualTo(200);
        assertThat(browser.text()).contains("گرمای ایلام").contains(PersianText.persianDigits(code));
        browser.picture("track-accepted");

        String day = LocalDate.now(JalaliDate.TEHRAN).plusDays(5).toString();
        browser.type("[id='reschedule:day']", day);
        browser.type("[id='reschedule:shift']", "EVENING");
        press("[id='reschedule:move']");
        assertThat(jobs.request(code).path("assignment").path("day").asText()).isEqualTo(day);

        press("[id='cancel:off']");
        assertThat(state(code)).isEqualTo("ACCEPTED");
        assertThat(browser.text()).contains("لازم است");
        browser.type("[id='cancel:reason']", "منصرف شدم");
        press("[id='cancel:off']");
        assertThat(state(code)).isEqualTo("CANCELLED");
        browser.picture("track-cancelled");
    }

    private void press(String selector) {
        assertThat(browser.press(selector)).as(selector).isEqualTo(200);
    }

    private String state(String code) {
        return operator.get("/api/requests/" + code).expect(200).path("state").asText();
    }

    private static String lastMinuteOf(String shift) {
        return switch (shift) {
            case "MORNING" -> "11:59";
            case "AFTERNOON" -> "15:59";
            case "EVENING" -> "19:59";
            default -> "23:59";
        };
    }
}
