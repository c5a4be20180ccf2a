package ir.khosh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.evidence.CallReport;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The exchange dies in mid-call and comes back: the desks say so, seats return by themselves, the next call pops. */
class ExchangeTroubleScenario {

    private static final Duration ANSWER_DELAY = Duration.ofMillis(2_500);

    private static Switchboard khosh;
    private static Evidence evidence;

    @BeforeAll
    static void open() {
        evidence = Evidence.empty("exchange-trouble");
        khosh = Switchboard.start(evidence, "exchange-trouble");
        khosh.openDesk("narges", "1001", 0, ANSWER_DELAY);
        khosh.openDesk("reza", "1002", 1366, ANSWER_DELAY);
    }

    @AfterEach
    void lastPicture() {
        evidence.picture("end");
    }

    @AfterAll
    static void close() {
        if (khosh != null) {
            khosh.close();
        }
    }

    @Test
    void seatsReturnAfterARestartOfTheExchange() throws Exception {
        Instant from = Instant.now();
        Ringing cut = khosh.dial("new-mobile", Duration.ofSeconds(20));
        DeskDriver desk = cut.awaitPop();
        DeskWork work = new DeskWork(khosh, desk);
        cut.awaitAnswer();
        work.chooseService(cut.wants());

        khosh.killExchange();
        khosh.desks().forEach(one -> one.awaitNode("#link-exchange.bad"));
        assertThat(desk.text("#link-exchange")).contains("قطع");
        evidence.picture("exchange-gone");
        work.choosePlace(cut.wants());
        work.typeAddress(cut.wants().path("address").asText());

        khosh.restartExchange();
        khosh.desks().forEach(DeskDriver::awaitConnected);
        khosh.desks().forEach(khosh::awaitInQueue);
        await("the lost call is over").atMost(DeskDriver.LIMIT).until(() -> desk.text("#pop-phase")
                .equals("تماس پایان یافت"));
        evidence.picture("exchange-back");
        desk.focus();
        String code = work.register();
        work.dispatch();
        evidence.picture("registered-after-the-cut");
        work.close();
        evidence.dialled(cut.lost()
                .put("trackingCode", code)
                .put("textsTo", cut.number())
                .put("texts", 2)
                .put("contractor", khosh.contractorOf(code))
                .put("requests", 1));
        evidence.keepRequestsOf(khosh, cut.number());
        nextCallPops();
        evidence.collect(khosh, from);
        assertThat(CallReport.write("exchange-trouble", evidence.folder())).isEmpty();
    }

    private void nextCallPops() {
        Ringing next = khosh.dial("loyal", Duration.ofSeconds(4));
        DeskDriver desk = next.awaitPop();
        next.awaitAnswer();
        new DeskWork(khosh, desk).finish(next);
        evidence.dialled(next.answered());
    }
}
