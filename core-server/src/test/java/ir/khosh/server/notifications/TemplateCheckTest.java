package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.shared.Refusal;
import org.junit.jupiter.api.Test;

class TemplateCheckTest {

    private final TemplateCheck rule = new TemplateCheck("درخواست {code} برای «{service}» ثبت شد.");

    @Test
    void a_text_may_use_its_places_in_any_order_or_leave_one_out() {
        assertThat(rule.check("«{service}»: {code}").passed()).isTrue();
        assertThat(rule.check("ثبت شد: {code}").passed()).isTrue();
    }

    @Test
    void a_place_that_the_notice_does_not_bring_is_refused() {
        assertThat(rule.check("{contractor} می‌آید").refusals())
                .extracting(Refusal::code)
                .containsExactly("place-unknown");
    }

    @Test
    void a_lone_brace_and_an_empty_text_are_refused() {
        assertThat(rule.check("{code} {").refusals()).extracting(Refusal::code).containsExactly("brace-alone");
        assertThat(rule.check("{ code }").refusals()).extracting(Refusal::code).containsExactly("brace-alone");
        assertThat(rule.check("  ").refusals()).extracting(Refusal::code).containsExactly("required");
    }
}
