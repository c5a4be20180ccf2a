package ir.khosh.telephony.figures;

import ir.khosh.telephony.PastCall;
import java.util.function.Predicate;

/**
 * Which calls make a figure.
 *
 * @param counted those that are counted, such as those answered in time
 * @param base those of which they are a share; the same as {@code counted} for what is no share
 */
public record Behind(Predicate<PastCall> counted, Predicate<PastCall> base) {

    static Behind all(Predicate<PastCall> counted) {
        return new Behind(counted, counted);
    }
}
