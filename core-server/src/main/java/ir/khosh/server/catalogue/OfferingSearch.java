package ir.khosh.server.catalogue;

import ir.khosh.values.PersianText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds services while people type what they call them. Every typed word must begin a word of the name, a synonym or
 * the family; words written apart or together find each other. The name counts more than a synonym, a synonym more than
 * the family.
 */
final class OfferingSearch {

    private static final int NOT_FOUND = Integer.MAX_VALUE;
    private static final int LONGEST_QUERY = 100;
    private final List<Entry> entries;

    OfferingSearch(Collection<ServiceOffering> offerings) {
        entries = offerings.stream().map(Entry::of).toList();
    }

    /** An empty text lists everything by family and name. */
    List<ServiceOffering> find(String text, int limit) {
        String query = PersianText.fold(text);
        if (query.length() > LONGEST_QUERY) {
            return List.of();
        }
        record Hit(ServiceOffering offering, int distance) {}
        return entries.stream()
                .map(entry -> new Hit(entry.offering, entry.distanceTo(query)))
                .filter(hit -> hit.distance != NOT_FOUND)
                .sorted(Comparator.comparingInt(Hit::distance)
                        .thenComparing(hit -> hit.offering.family().name())
                        .thenComparing(hit -> hit.offering.name()))
                .limit(limit)
                .map(Hit::offering)
                .toList();
    }

    private record Entry(ServiceOffering offering, String name, List<String> synonyms, String family) {

        static Entry of(ServiceOffering offering) {
            return new Entry(
                    offering,
                    PersianText.fold(offering.name()),
                    offering.synonyms().stream().map(PersianText::fold).toList(),
                    PersianText.fold(offering.family().name()));
        }

        int distanceTo(String query) {
            if (query.isEmpty()) {
                return 0;
            }
            if (together(name).startsWith(together(query))) {
                return 0;
            }
            if (matches(query, Stream.of(name))) {
                return 1;
            }
            if (synonyms.stream().anyMatch(word -> together(word).startsWith(together(query)))) {
                return 2;
            }
            if (matches(query, Stream.concat(Stream.of(name), synonyms.stream()))) {
                return 3;
            }
            return matches(query, Stream.concat(Stream.of(name, family), synonyms.stream())) ? 4 : NOT_FOUND;
        }

        private static boolean matches(String query, Stream<String> texts) {
            List<String> words = texts.flatMap(
                            text -> Stream.concat(Arrays.stream(text.split(" ")), Stream.of(together(text))))
                    .toList();
            return Arrays.stream(query.split(" "))
                    .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
        }

        private static String together(String text) {
            return text.replace(" ", "");
        }
    }
}
