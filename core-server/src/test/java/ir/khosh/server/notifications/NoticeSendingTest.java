package ir.khosh.server.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.server.platform.MovingClock;
import ir.khosh.values.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeSendingTest {

    private final MovingClock clock = new MovingClock(Instant.parse("2026-11-23T08:00:00Z"));
    private final FakeProvider first = new FakeProvider("first");
    private final FakeProvider second = new FakeProvider("second");
    private final NoticeProviders providers =
            new NoticeProviders(List.of(second, first), "first;second", Duration.ofSeconds(10), clock);
    private final NoticeSending sending = new NoticeSending(providers, clock);
    private final List<String> handedTo = new ArrayList<>();

    @Test
    void the_first_provider_in_the_configured_order_gets_it() {
        assertThat(carry(fresh()).state()).isEqualTo(OutboxState.SENT);
        assertThat(first.sent).isEqualTo(1);
        assertThat(second.sent).isZero();
        assertThat(handedTo).isEmpty();
    }

    @Test
    void one_that_is_unavailable_is_passed_over_at_once_and_the_row_says_who_has_it() {
        first.answer = new NoticeProvider.Sending.Unavailable("gateway-unreachable");
        assertThat(carry(fresh()).state()).isEqualTo(OutboxState.SENT);
        assertThat(handedTo).containsExactly("second");
    }

    @Test
    void after_three_failures_the_first_is_left_alone_until_a_probe_succeeds() {
        first.answer = new NoticeProvider.Sending.Unavailable("http-503");
        for (int i = 0; i < 5; i++) {
            carry(fresh());
        }
        assertThat(first.sent).isEqualTo(3);
        first.answer = new NoticeProvider.Sending.Taken("1");
        clock.advance(Duration.ofSeconds(10));
        carry(fresh());
        carry(fresh());
        assertThat(first.sent).isEqualTo(5);
    }

    @Test
    void a_notice_whose_outcome_is_unknown_goes_to_nobody_else() {
        first.answer = new NoticeProvider.Sending.Unknown("no-answer");
        Settled settled = carry(fresh());
        assertThat(settled.state()).isEqualTo(OutboxState.UNKNOWN);
        assertThat(second.sent).isZero();
    }

    @Test
    void an_unknown_outcome_is_asked_for_and_never_sent_blindly() {
        first.fate = new NoticeProvider.Fate.Known("77", NoticeProvider.Delivery.UNDER_WAY);
        Settled settled = carry(asked(false));
        assertThat(settled.state()).isEqualTo(OutboxState.SENT);
        assertThat(settled.messageId()).isEqualTo("77");
        first.fate = new NoticeProvider.Fate.Unsaid("no-answer");
        assertThat(carry(asked(false)).state()).isEqualTo(OutboxState.UNKNOWN);
        assertThat(first.sent).isZero();
    }

    @Test
    void only_what_the_provider_never_had_may_be_sent_again() {
        first.fate = new NoticeProvider.Fate.NotKnown();
        assertThat(carry(asked(false)).state()).isEqualTo(OutboxState.PENDING);
        assertThat(carry(asked(true)).state()).isEqualTo(OutboxState.SUPERSEDED);
    }

    @Test
    void what_the_provider_no_longer_remembers_is_left_to_a_person() {
        first.fate = new NoticeProvider.Fate.NotKnown();
        OutboxRows.Due row = asked(false);
        clock.advance(Duration.ofHours(2));
        Settled settled = carry(row);
        assertThat(settled.state()).isEqualTo(OutboxState.DEAD);
        assertThat(settled.failure()).isEqualTo("outcome-unknown");
    }

    @Test
    void what_was_withdrawn_before_it_left_does_not_leave() {
        assertThat(carry(row(false, true)).state()).isEqualTo(OutboxState.SUPERSEDED);
        assertThat(first.sent).isZero();
    }

    @Test
    void while_all_rest_a_row_waits_without_losing_an_attempt() {
        first.answer = new NoticeProvider.Sending.Unavailable("http-503");
        second.answer = first.answer;
        for (int i = 0; i < 3; i++) {
            assertThat(carry(fresh()).tried()).isTrue();
        }
        Settled settled = carry(fresh());
        assertThat(settled.state()).isEqualTo(OutboxState.PENDING);
        assertThat(settled.tried()).isFalse();
    }

    @Test
    void a_refused_number_is_given_up_and_does_not_count_against_the_provider() {
        first.answer = new NoticeProvider.Sending.Refused("http-411");
        for (int i = 0; i < 4; i++) {
            assertThat(carry(fresh()).state()).isEqualTo(OutboxState.DEAD);
        }
        assertThat(providers.all().get(0).breaker().isOpen()).isFalse();
    }

    private Settled carry(OutboxRows.Due row) {
        return sending.carry(row, (due, provider) -> handedTo.add(provider));
    }

    private OutboxRows.Due fresh() {
        return row(false, false);
    }

    private OutboxRows.Due asked(boolean withdrawn) {
        return row(true, withdrawn);
    }

    private OutboxRows.Due row(boolean asked, boolean withdrawn) {
        return new OutboxRows.Due(
                17,
                "request-registered",
                new PhoneNumber("09121234567"),
                NoticeChannel.SMS,
                null,
                "123456789",
                "سلام",
                asked,
                1,
                0,
                "first",
                clock.instant(),
                withdrawn);
    }

    private static final class FakeProvider implements NoticeProvider {

        private final String name;
        private Sending answer = new Sending.Taken("1");
        private Fate fate = new Fate.NotKnown();
        private int sent;

        FakeProvider(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public NoticeChannel channel() {
            return NoticeChannel.SMS;
        }

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Sending send(Envelope envelope) {
            sent++;
            return answer;
        }

        @Override
        public Fate fateOf(long key) {
            return fate;
        }

        @Override
        public Duration memory() {
            return Duration.ofHours(1);
        }

        @Override
        public Map<String, Fate> fatesOf(List<String> messageIds) {
            return Map.of();
        }

        @Override
        public Delivery deliveryOf(String status) {
            return Delivery.UNDER_WAY;
        }
    }
}
