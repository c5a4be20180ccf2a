package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ir.khosh.values.TrackingCode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SerialPermutationTest {

    private final SerialPermutation permutation = new SerialPermutation("sixteen bytes ok".getBytes());

    @Test
    void noTwoSerialsShareAPlace() {
        Set<Long> places = new HashSet<>();
        for (long serial = 0; serial < 50_000; serial++) {
            assertThat(places.add(permutation.place(serial))).isTrue();
        }
    }

    @Test
    void everyPlaceMakesATrackingCode() {
        for (long serial : new long[] {0, 1, 2, 44_999_999, 89_999_998, 89_999_999}) {
            assertThat(TrackingCode.of(permutation.place(serial)).value()).hasSize(9);
        }
    }

    @Test
    void neighboursInTimeAreNoNeighboursInNumber() {
        int close = 0;
        for (long serial = 0; serial < 1_000; serial++) {
            if (Math.abs(permutation.place(serial) - permutation.place(serial + 1)) < 10_000) {
                close++;
            }
        }
        assertThat(close).isLessThan(5);
    }

    @Test
    void anotherSecretGivesAnotherOrder() {
        SerialPermutation other = new SerialPermutation("another 16 bytes".getBytes());
        assertThat(other.place(7)).isNotEqualTo(permutation.place(7));
    }

    @Test
    void usedUpSerialsAndShortSecretsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> permutation.place(90_000_000));
        assertThatIllegalArgumentException().isThrownBy(() -> permutation.place(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialPermutation(new byte[3]));
    }
}
