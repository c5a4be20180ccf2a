package ir.khosh.server.regions;

import ir.khosh.values.PersianText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds places while the name is being typed. Every typed word must begin a word of the place's own path; what matches
 * the place's own name comes before what matches only the places above it. Spelling is folded, and words that people
 * write apart or together find each other.
 */
final class RegionSearch {

    private static final int LONGEST_QUERY = 100;

    private final Entry[] entries;
    private final String[] words;
    private final int[] owners;

    RegionSearch(Collection<Region> regions) {
        entries = regions.stream().map(Entry::of).toArray(Entry[]::new);
        record Word(String text, int owner) {}
        Word[] sorted = java.util.stream.IntStream.range(0, entries.length)
                .boxed()
                .flatMap(i -> entries[i].words.stream().map(word -> new Word(word, i)))
                .sorted(Comparator.comparing(Word::text))
                .toArray(Word[]::new);
        words = Arrays.stream(sorted).map(Word::text).toArray(String[]::new);
        owners = Arrays.stream(sorted).mapToInt(Word::owner).toArray();
    }

    List<Region> find(String text, int limit) {
        String query =
                PersianText.fold(text).replace('،', ' ').replace(',', ' ').strip();
        if (query.isEmpty() || query.length() > LONGEST_QUERY) {
            return List.of();
        }
        Set<Integer> found = ownersOf(query.split(" +"));
        found.addAll(ownersOf(query.replace(" ", "")));
        return found.stream()
                .map(i -> entries[i])
                .sorted(Comparator.comparingInt((Entry entry) -> entry.distanceTo(query))
                        .thenComparing(entry -> entry.region.kind())
                        .thenComparing(entry -> entry.name.length())
                        .thenComparing(entry -> entry.region.path())
                        .thenComparing(entry -> entry.region.id()))
                .limit(limit)
                .map(entry -> entry.region)
                .toList();
    }

    private Set<Integer> ownersOf(String... prefixes) {
        Set<Integer> all = null;
        for (String prefix : prefixes) {
            Set<Integer> some = new HashSet<>();
            int at = Arrays.binarySearch(words, prefix);
            at = at < 0 ? -at - 1 : at;
            while (at > 0 && words[at - 1].equals(prefix)) {
                at--;
            }
            for (; at < words.length && words[at].startsWith(prefix); at++) {
                some.add(owners[at]);
            }
            if (all == null) {
                all = some;
            } else {
                all.retainAll(some);
            }
        }
        return all == null ? new HashSet<>() : all;
    }

    private record Entry(Region region, String name, Set<String> words) {

        static Entry of(Region region) {
            String name = PersianText.fold(region.name());
            Set<String> words = new HashSet<>(Arrays.asList(
                    PersianText.fold(region.path()).replace('،', ' ').split(" +")));
            words.addAll(Arrays.asList(name.split(" +")));
            words.add(name.replace(" ", ""));
            return new Entry(region, name, words);
        }

        int distanceTo(String query) {
            String joined = query.replace(" ", "");
            String own = name.replace(" ", "");
            if (own.equals(joined)) {
                return 0;
            }
            if (own.startsWith(joined)) {
                return 1;
            }
            String first = query.split(" ")[0];
            return name.equals(first) || name.startsWith(first + " ")
                    ? 2
                    : Arrays.stream(name.split(" ")).anyMatch(word -> word.startsWith(first)) ? 3 : 4;
        }
    }
}
