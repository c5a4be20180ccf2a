package ir.khosh.telephony.asterisk.recount;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes through the file once, line by line. Lines of other queues and words that say nothing of a call are passed over. */
public final class Recount {

    private static final Pattern SEAT = Pattern.compile("^(?:[A-Za-z]+/[a-z]*)?(\\d{2,6})(?:\\D.*)?$");
    private static final int WORDS = 5;

    private final String overflow;
    private final long from;
    private final long until;
    private final Map<String, OpenCall> open = new LinkedHashMap<>();
    private final List<FileCall> calls = new ArrayList<>();
    private final Map<String, FileSeat> seats = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();

    /**
     * @param overflow the queue whose time limit ends a call
     * @param from calls queued before are left out; {@code until} is the moment of asking
     */
    public Recount(String overflow, Instant from, Instant until) {
        this.overflow = overflow;
        this.from = from.getEpochSecond();
        this.until = until.getEpochSecond();
    }

    /**
     * Reads the whole file, after those that were rotated away from it since the beginning: not for a thread that must
     * answer.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public Recounted read(Path file) {
        try {
            for (Path part : new RotatedFiles(file).since(from)) {
                readPart(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the exchange's file of calls cannot be read", e);
        }
        return done();
    }

    private void readPart(Path part) throws IOException {
        try (BufferedReader lines = RotatedFiles.open(part)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        }
    }

    void take(String line) {
        List<String> words = words(line);
        if (words.size() < WORDS || !isSecond(words.get(0))) {
            return;
        }
        long second = Long.parseLong(words.get(0));
        String what = words.get(4);
        if (what.equals("QUEUESTART")) {
            exchangeBegins(second);
        } else if (words.get(1).startsWith("MANAGER") || words.get(1).equals("NONE")) {
            takeSeat(what, seat(words.get(3)), words, second);
        } else {
            takeCall(what, words, second);
        }
    }

    private void takeCall(String what, List<String> words, long second) {
        if (told.contains(words.get(1))) {
            takeAgain(what, seat(words.get(3)), second);
            return;
        }
        OpenCall call = open.computeIfAbsent(words.get(1), OpenCall::new);
        switch (what) {
            case "ENTERQUEUE" -> call.queued(second);
            case "CONNECT" -> {
                String seat = seat(words.get(3));
                call.answered(seat, second);
                if (seat != null) {
                    at(seat).talks(second);
                }
            }
            case "COMPLETEAGENT", "COMPLETECALLER" -> end(call, call.over(second), second);
            case "BLINDTRANSFER", "ATTENDEDTRANSFER" -> {
                if (call.isAnswered()) {
                    end(call, call.transferred(second), second);
                }
            }
            case "ABANDON" -> end(call, call.over(second), second);
            case "EXITWITHTIMEOUT" -> {
                if (words.get(2).equals(overflow)) {
                    end(call, call.expired(second), second);
                }
            }
            default -> takeAsked(what, seat(words.get(3)), second);
        }
    }

    /** Who was given on and came back into the queue is still the same caller; only the seat's time goes on. */
    private void takeAgain(String what, String seat, long second) {
        if (seat == null) {
            return;
        }
        switch (what) {
            case "CONNECT", "KHOSHTALK" -> at(seat).talks(second);
            case "COMPLETEAGENT", "COMPLETECALLER", "BLINDTRANSFER", "ATTENDEDTRANSFER", "KHOSHTALKEND" ->
                at(seat).talksNoMore(second);
            default -> takeAsked(what, seat, second);
        }
    }

    /** The dialplan's own lines about a colleague who is asked, and may be put through. */
    private void takeAsked(String what, String seat, long second) {
        if (seat != null && what.equals("KHOSHASKED")) {
            at(seat).asked(second);
        } else if (seat != null && what.equals("KHOSHASKEDEND")) {
            at(seat).askedNoMore(second);
        }
    }

    private void end(OpenCall call, FileCall over, long second) {
        open.remove(over.id());
        if (call.isAnswered() && call.seat() != null) {
            at(call.seat()).talksNoMore(second);
        }
        keep(over);
    }

    private void keep(FileCall call) {
        told.add(call.id());
        if (call.queuedAt() >= from && call.queuedAt() <= until) {
            calls.add(call);
        }
    }

    private void takeSeat(String what, String seat, List<String> words, long second) {
        if (seat == null) {
            return;
        }
        switch (what) {
            case "ADDMEMBER" -> at(seat).joins(second);
            case "REMOVEMEMBER" -> at(seat).leaves(second);
            case "PAUSEALL" -> at(seat).pauses(words.size() > WORDS ? words.get(WORDS) : "", second);
            case "UNPAUSEALL" -> at(seat).pauses(null, second);
            default -> {}
        }
    }

    private void exchangeBegins(long second) {
        seats.values().forEach(seat -> seat.exchangeBegins(second));
        List.copyOf(open.values()).stream().filter(OpenCall::wasQueued).forEach(call -> keep(call.lost(second)));
        open.clear();
    }

    private Recounted done() {
        seats.values().forEach(seat -> seat.passTo(until));
        open.values().stream().filter(OpenCall::wasQueued).forEach(call -> keep(call.lasting()));
        Range busy = seats.values().stream().map(FileSeat::busy).reduce(Range.exactly(0), Range::plus);
        Range available = seats.values().stream().map(FileSeat::available).reduce(Range.exactly(0), Range::plus);
        Range parts = seats.values().stream().map(FileSeat::parts).reduce(Range.exactly(0), Range::plus);
        return new Recounted(List.copyOf(calls), busy, available, parts);
    }

    private FileSeat at(String seat) {
        return seats.computeIfAbsent(seat, made -> new FileSeat(from, until));
    }

    /** As a seat is signed in: its phone, or its number before the operator's name. */
    private static String seat(String member) {
        Matcher matcher = SEAT.matcher(member);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private static boolean isSecond(String word) {
        return !word.isEmpty() && word.length() <= 12 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Empty places between bars count. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringTokenizer pieces = new StringTokenizer(line, "|", true);
        String word = "";
        while (pieces.hasMoreTokens()) {
            String piece = pieces.nextToken();
            if (piece.equals("|")) {
                words.add(word);
                word = "";
            } else {
                word = piece;
            }
        }
        words.add(word);
        return words;
    }
}
