package ir.khosh.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.server.running.Api;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** However somebody's keyboard writes a name or a number, it is the same applicant. {@code -Dkhosh.seed=N} repeats it. */
class FoldingVariantsIT {

    private static final int VARIANTS = 60;
    private static final String NAME = "کیمیا میرزایی‌کیا ۱۲";
    private static final String PHONE = "09125558431";
    private static final Map<String, List<String>> WRITTEN = Map.ofEntries(
            Map.entry("ی", List.of("ی", "ي", "ى")),
            Map.entry("ک", List.of("ک", "ك")),
            Map.entry("\u200c", List.of("\u200c", " ", "\u200c\u200c")),
            Map.entry(" ", List.of(" ", "  ", "\u00a0")),
            Map.entry("۱", List.of("۱", "1", "١")),
            Map.entry("۲", List.of("۲", "2", "٢")));

    private final long seed = Long.getLong("khosh.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private String variantOf(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> WRITTEN.getOrDefault(letter, List.of(letter)))
                .map(ways -> ways.get(random.nextInt(ways.size())))
                .collect(Collectors.joining());
    }

    private String numberVariant() {
        String prefix = List.of("0", "+98", "0098", "98").get(random.nextInt(4));
        int script = random.nextInt(3);
        return (prefix + PHONE.substring(1))
                .chars()
                .mapToObj(c -> Character.isDigit(c)
                        ? Character.toString(
                                c + List.of(0, 0x6f0 - '0', 0x660 - '0').get(script))
                        : Character.toString(c))
                .collect(Collectors.joining(random.nextInt(3) == 0 ? "\u200c" : ""));
    }

    @Test
    void every_spelling_of_a_name_and_of_a_number_finds_the_same_applicant() {
        JobDesk desk = new JobDesk("folding", "1197", "شاهرود");
        JsonNode registered = desk.operator
                .post(
                        "/api/requests",
                        Api.object()
                                .put("phone", PHONE)
                                .put("displayName", NAME)
                                .put("serviceCode", JobDesk.SERVICE)
                                .put("regionId", desk.city)
                                .put("address", "خیابان بهشتی، پلاک ۷")
                                .put("priority", "NORMAL"))
                .expect(201);
        String code = registered.path("trackingCode").asText();
        long applicant = registered.path("applicantId").asLong();
        for (int i = 0; i < VARIANTS; i++) {
            String name = variantOf(NAME);
            assertThat(desk.operator
                            .get("/api/requests?text=" + Api.encoded(name))
                            .expect(200))
                    .as("seed %d: %s", seed, name)
                    .extracting(line -> line.path("trackingCode").asText())
                    .contains(code);
            String number = numberVariant();
            assertThat(desk.operator
                            .get("/api/applicants?phone=" + Api.encoded(number))
                            .expect(200))
                    .as("seed %d: %s", seed, number)
                    .extracting(one -> one.path("id").asLong())
                    .containsExactly(applicant);
        }
    }
}
