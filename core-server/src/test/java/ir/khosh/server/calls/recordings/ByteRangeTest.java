package ir.khosh.server.calls.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-43, 0, 44",
        "bytes=44-, 44, 1000",
        "bytes=-100, 900, 1000",
        "bytes=-5000, 0, 1000",
        "bytes=900-5000, 900, 1000"
    })
    void a_part_is_given_as_far_as_it_is_there(String header, long from, long until) {
        assertThat(ByteRange.of(header, 1_000)).contains(new ByteRange(from, until));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5-2", "bytes=-0"})
    void what_is_not_there_cannot_be_given(String header) {
        assertThat(ByteRange.of(header, 1_000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "items=0-3", "bytes=0-3,7-9", "bytes=0-99999999999999999999"})
    void what_is_not_understood_is_answered_with_the_whole(String header) {
        assertThat(ByteRange.of(header, 1_000)).contains(ByteRange.whole(1_000));
    }

    @Test
    void no_wish_is_the_whole() {
        assertThat(ByteRange.of(null, 1_000)).contains(ByteRange.whole(1_000));
    }
}
