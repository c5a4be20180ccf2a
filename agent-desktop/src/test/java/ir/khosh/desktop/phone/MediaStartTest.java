package ir.khosh.desktop.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import ir.khosh.desktop.server.Json;
import ir.khosh.wire.calls.ParkReturn;
import org.junit.jupiter.api.Test;

class MediaStartTest {

    @Test
    void a_citizens_call_is_told_with_who_calls_which_number() throws JsonProcessingException {
        MediaStart start = start("khosh-1795395891.0", "09121112233", "193");

        assertThat(start).isEqualTo(new MediaStart("khosh-1795395891.0", "09121112233", "193", null));
        assertThat(start.isSupervision()).isFalse();
    }

    @Test
    void a_supervisors_own_listening_is_told_apart_from_every_call() throws JsonProcessingException {
        assertThat(start("sup-1090-1001-3f2a", "1001", "").isSupervision()).isTrue();
        assertThat(start("out-3f2a", "09121112233", "193").isSupervision()).isFalse();
    }

    @Test
    void a_call_that_comes_back_from_parking_says_who_parked_it_and_for_how_long() throws JsonProcessingException {
        assertThat(returned("1001/300")).isEqualTo(new ParkReturn("1001", null, 300));
        assertThat(returned("/7")).isEqualTo(new ParkReturn(null, null, 7));
        assertThat(returned("")).isNull();
        assertThat(returned("1001")).isNull();
    }

    private static ParkReturn returned(String word) throws JsonProcessingException {
        return MediaStart.of(Json.mapper().readTree("""
                {"event": "MEDIA_START", "channel_id": "khosh-1.2", "channel_variables":
                  {"__KHOSH_CALL": "call-7", "KHOSH_RETURNED": "%s"}}
                """.formatted(word))).returned();
    }

    private static MediaStart start(String call, String caller, String dialled) throws JsonProcessingException {
        return MediaStart.of(Json.mapper().readTree("""
                {"event": "MEDIA_START", "channel_id": "khosh-1.2", "channel_variables":
                  {"__KHOSH_CALL": "%s", "__KHOSH_CALLER": "%s", "__KHOSH_DIALLED": "%s"}}
                """.formatted(call, caller, dialled)));
    }
}
