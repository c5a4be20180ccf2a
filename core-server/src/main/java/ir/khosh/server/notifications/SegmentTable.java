package ir.khosh.server.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many parts a text is charged as. A text within the GSM alphabet is counted in its septets, any other in UTF-16
 * units. How much each part holds is the provider's table: first part; second; each further one.
 */
@Singleton
class SegmentTable {

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_EXTENDED = "\f^{}\\[~]|€";

    private final List<Integer> unicode;
    private final List<Integer> latin;

    @Inject
    SegmentTable(
            @ConfigProperty(name = "khosh.sms.unicode-segments", defaultValue = "70;64;67") String unicode,
            @ConfigProperty(name = "khosh.sms.latin-segments", defaultValue = "160;146;153") String latin) {
        this.unicode = sizes(unicode);
        this.latin = sizes(latin);
    }

    int count(String text) {
        boolean gsm = text.chars().allMatch(c -> GSM.indexOf(c) >= 0 || GSM_EXTENDED.indexOf(c) >= 0);
        int length = gsm
                ? text.length()
                        + (int) text.chars()
                                .filter(c -> GSM_EXTENDED.indexOf(c) >= 0)
                                .count()
                : text.length();
        return parts(length, gsm ? latin : unicode);
    }

    private static int parts(int length, List<Integer> sizes) {
        int parts = 1;
        int room = sizes.get(0);
        while (room < length) {
            room += sizes.get(Math.min(parts, sizes.size() - 1));
            parts++;
        }
        return parts;
    }

    private static List<Integer> sizes(String text) {
        List<Integer> sizes = Arrays.stream(text.split(";"))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
        if (sizes.stream().anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("a part of a text holds at least one character: " + text);
        }
        return sizes;
    }
}
