package ir.khosh.telephony.asterisk.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.telephony.Extension;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AmiMessageTest {

    private final AmiMessage message = new AmiMessage(
            "Event: AgentCalled\r\nDestChannel: PJSIP/1001-00000001\r\nChannel: PJSIP/trunk-00000000\r\n"
                    + "Note: Channel: no\r\nReason:\r\nPosition: x",
            Instant.EPOCH);

    @Test
    void a_field_is_found_by_its_whole_name_at_the_start_of_a_line() {
        assertThat(message.event()).isEqualTo("AgentCalled");
        assertThat(message.field("Channel")).isEqualTo("PJSIP/trunk-00000000");
        assertThat(message.field("Reason")).isEmpty();
        assertThat(message.field("Chan")).isNull();
        assertThat(message.field("Position")).isEqualTo("x");
    }

    @Test
    void what_must_be_there_and_is_not_makes_the_message_malformed() {
        assertThatThrownBy(() -> message.required("Linkedid"))
                .isInstanceOf(MalformedMessage.class)
                .hasMessageContaining("Linkedid");
        assertThatThrownBy(() -> message.required("Reason")).isInstanceOf(MalformedMessage.class);
        assertThatThrownBy(() -> message.number("Position", 1)).isInstanceOf(MalformedMessage.class);
        assertThat(message.number("Wait", 7)).isEqualTo(7);
    }

    @Test
    void text_is_cleaned_before_it_is_sent() {
        assertThat(AmiText.clean("tea\r\nAction: Logoff\r\n\r\n")).isEqualTo("tea Action: Logoff");
        assertThat(AmiText.clean("سارا|محمدی\u0000")).isEqualTo("سارا محمدی");
        assertThat(AmiText.clean("x".repeat(10_000))).hasSize(200);
        assertThat(new AmiAction("QueuePause").with("Reason", "a\nb").getAttributes())
                .containsEntry("Reason", "a b");
    }

    @Test
    void only_operators_lines_are_seats() {
        assertThat(AmiText.seat("PJSIP/1001-0000000f")).contains(new Extension("1001"));
        assertThat(AmiText.seat("PJSIP/1001")).contains(new Extension("1001"));
        assertThat(AmiText.seat("PJSIP/trunk-0000000f")).isEmpty();
        assertThat(AmiText.seat("Local/1001@x")).isEmpty();
        assertThat(AmiText.seat(null)).isEmpty();
    }

    @Test
    void an_unknown_caller_is_withheld() {
        assertThat(AmiText.caller("<unknown>")).isNull();
        assertThat(AmiText.caller("")).isNull();
        assertThat(AmiText.caller("09121234567")).isEqualTo("09121234567");
        assertThat(AmiText.caller("9".repeat(500))).hasSize(64);
    }
}
