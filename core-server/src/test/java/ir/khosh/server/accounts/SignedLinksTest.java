package ir.khosh.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignedLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final List<String> PAGES = List.of("job", "track", "quote", "survey", "invoice");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final SignedLinks links = links("a secret of this house", NOW);
    private final Random random = new Random(1405);

    @Test
    void whatWasSignedIsReadUntilItExpires() {
        for (int i = 0; i < 5_000; i++) {
            String page = page();
            String subject = subject();
            Instant expires = NOW.plusSeconds(1 + random.nextInt(100_000_000));
            String token = token(links.path(page, subject, expires));
            assertThat(links.subjectOf(page, token)).contains(subject);
            assertThat(links("a secret of this house", expires.minusSeconds(1)).subjectOf(page, token))
                    .contains(subject);
            assertThat(links("a secret of this house", expires.plusSeconds(60)).subjectOf(page, token))
                    .isEmpty();
        }
    }

    @Test
    void aTokenWithOneCharacterChangedOpensNothing() {
        for (int i = 0; i < 5_000; i++) {
            String page = page();
            String token = token(links.path(page, subject(), NOW.plus(Duration.ofDays(3))));
            int at = random.nextInt(token.length());
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            if (token.charAt(at) != other) {
                String altered = token.substring(0, at) + other + token.substring(at + 1);
                assertThat(links.subjectOf(page, altered)).as(altered).isEmpty();
            }
        }
    }

    @Test
    void aLinkOfOnePageOpensNoOther() {
        String token = token(links.path("survey", "123456789", NOW.plus(Duration.ofDays(3))));
        assertThat(PAGES)
                .filteredOn(page -> links.subjectOf(page, token).isPresent())
                .containsExactly("survey");
    }

    @Test
    void anotherHousesSecretOpensNothing() {
        String token = token(links("another secret", NOW).path("job", "17", NOW.plus(Duration.ofDays(3))));
        assertThat(links.subjectOf("job", token)).isEmpty();
    }

    @Test
    void rubbishIsNoLink() {
        for (String rubbish : new String[] {null, "", "a", "%%%", "=====", "۱۲", "A".repeat(500)}) {
            assertThat(links.subjectOf("job", rubbish)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aLinkFitsIntoAText() {
        Instant late = Instant.parse("2060-01-01T00:00:00Z");
        assertThat(links.path("job", Long.toString(Long.MAX_VALUE / 10), late).length())
                .isLessThanOrEqualTo(45);
        assertThat(links.path("survey", "123456789", late).length()).isLessThanOrEqualTo(31);
        assertThat(links.path("invoice", "1405-00012345", late).length()).isLessThanOrEqualTo(45);
        assertThatThrownBy(() -> links.path("job", "x".repeat(19), late)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWholeAddressBeginsWhereThePublicComesIn() {
        assertThat(links.url("track", "123456789", NOW)).startsWith("https://khosh.example/t/");
    }

    private String page() {
        return PAGES.get(random.nextInt(PAGES.size()));
    }

    private String subject() {
        return switch (random.nextInt(3)) {
            case 0 -> Long.toString(1 + random.nextLong(999_999_999_999_999_999L));
            case 1 -> Integer.toString(1 + random.nextInt(300));
            default -> {
                StringBuilder text = new StringBuilder();
                for (int i = 0; i <= random.nextInt(18); i++) {
                    text.append((char) (33 + random.nextInt(94)));
                }
                yield text.toString();
            }
        };
    }

    private static String token(String path) {
        return path.substring(3);
    }

    private static SignedLinks links(String secret, Instant now) {
        return new SignedLinks(secret, Optional.of("https://khosh.example/"), 8080, Clock.fixed(now, ZoneOffset.UTC));
    }
}
