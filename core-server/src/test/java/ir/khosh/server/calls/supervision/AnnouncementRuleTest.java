package ir.khosh.server.calls.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.wire.supervision.SupervisionMode;
import org.junit.jupiter.api.Test;

class AnnouncementRuleTest {

    @Test
    void by_default_an_operator_is_told_of_everything() {
        assertThat(SupervisionMode.values()).allMatch(new AnnouncementRule(true)::tells);
    }

    @Test
    void without_the_announcement_only_who_can_be_heard_is_told_of() {
        AnnouncementRule silent = new AnnouncementRule(false);

        assertThat(silent.tells(SupervisionMode.LISTEN)).isFalse();
        assertThat(silent.tells(SupervisionMode.WHISPER)).isTrue();
        assertThat(silent.tells(SupervisionMode.BARGE)).isTrue();
    }
}
