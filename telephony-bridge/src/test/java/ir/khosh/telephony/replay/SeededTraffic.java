package ir.khosh.telephony.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Thousands of recorded calls said again, many at the same time: which of them, when, how long and at which seats is
 * decided by a seed alone. The same seed gives the same bytes.
 */
final class SeededTraffic {

    private static final int FIRST_SEAT = 2000;
    private static final int SEATS = 900;
    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 4_000;
    static final double EPOCH = 1_795_000_000;

    /** One in so many calls is one of the rarer stories: given up, not answered at the first seat. */
    private static final int RARE = 8;

    private record Call(RecordedStory story, int startMillis, int lengthMillis, List<String> places) {}

    private record Said(int atMillis, int call, int line) {}

    private final List<Call> calls = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();

    SeededTraffic(long seed, int count, int perSecond) {
        this(seed, count, call -> (int) (call * 1_000L / perSecond));
    }

    /** Fifty calls a second for a minute, then five times as many for ten seconds: more than 5,000 events a second. */
    static SeededTraffic busyHour(long seed) {
        int usual = 50 * 60;
        int many = 250;
        return new SeededTraffic(
                seed,
                usual + 10 * many,
                call -> call < usual ? call * 20 : 60_000 + (int) ((call - usual) * 1_000L / many));
    }

    private SeededTraffic(long seed, int count, IntUnaryOperator startMillis) {
        List<RecordedStory> usual = stories("/transcripts/400-calls.ami.gz");
        List<RecordedStory> rare = stories("/transcripts/calls.ami.gz");
        Random random = new Random(seed);
        TreeSet<Integer> free = new TreeSet<>();
        for (int seat = 0; seat < SEATS; seat++) {
            free.add(FIRST_SEAT + seat);
        }
        PriorityQueue<int[]> busy = new PriorityQueue<>(
                Comparator.comparingInt((int[] one) -> one[0]).thenComparingInt(one -> one[1]));
        for (int i = 0; i < count; i++) {
            int start = startMillis.applyAsInt(i);
            int length = SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS);
            List<RecordedStory> from = random.nextInt(RARE) == 0 ? rare : usual;
            RecordedStory story = from.get(random.nextInt(from.size()));
            while (!busy.isEmpty() && busy.peek()[0] < start) {
                free.add(busy.poll()[1]);
            }
            List<String> places = new ArrayList<>();
            for (int seat = 0; seat < story.seatCount(); seat++) {
                int place = free.pollFirst();
                places.add(Integer.toString(place));
                busy.add(new int[] {start + length, place});
            }
            calls.add(new Call(story, start, length, places));
            for (int line = 0; line < story.size(); line++) {
                said.add(new Said(start + (int) (story.after(line) * length), i, line));
            }
        }
        said.sort(Comparator.comparingInt(Said::atMillis)
                .thenComparingInt(Said::call)
                .thenComparingInt(Said::line));
    }

    private static List<RecordedStory> stories(String resource) {
        try (InputStream input = SeededTraffic.class.getResourceAsStream(resource)) {
            return RecordedStory.listAll(Transcript.read(input));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> seats() {
        List<String> seats = new ArrayList<>();
        for (int seat = 0; seat < SEATS; seat++) {
            seats.add(Integer.toString(FIRST_SEAT + seat));
        }
        return seats;
    }

    int calls() {
        return calls.size();
    }

    /** Messages. */
    int size() {
        return said.size();
    }

    int atMillis(int index) {
        return said.get(index).atMillis();
    }

    String block(int index) {
        return block(index, EPOCH);
    }

    /** @param epochSeconds when it all began, as the exchange's time stamps tell */
    String block(int index, double epochSeconds) {
        Said one = said.get(index);
        Call call = calls.get(one.call());
        return call.story().again(one.line(), one.call(), call.places(), epochSeconds + one.atMillis() / 1e3);
    }

    /** Of every byte and its time. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < size(); i++) {
                digest.update((atMillis(i) + " " + block(i)).getBytes(StandardCharsets.ISO_8859_1));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
