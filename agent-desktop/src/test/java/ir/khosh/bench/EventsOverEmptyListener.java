package ir.khosh.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reader, translator and board beside asterisk-java with an empty listener, on one recorded transcript of 400 calls. */
final class EventsOverEmptyListener implements Bench.Measurement {

    private static final String BRIDGE = "telephony-bridge/target/";
    private static final Pattern LINE = Pattern.compile("ours=(\\d+) peer=(\\d+) events=(\\d+) lost=(\\d+)");

    @Override
    public List<Figure> measure(Path home, Path work) throws Exception {
        String output = Measured.java(
                home,
                home,
                List.of(BRIDGE + "test-classes", BRIDGE + "classes", BRIDGE + "lib/*"),
                List.of(
                        "ir.khosh.telephony.asterisk.EventsBench",
                        BRIDGE + "test-classes/transcripts/400-calls.ami.gz"));
        Matcher line = LINE.matcher(output);
        if (!line.find()) {
            throw new IllegalStateException("the measurement gave no figures:\n" + output);
        }
        return List.of(Figure.ratio(
                "events-over-empty-listener",
                Double.parseDouble(line.group(1)),
                "events/s",
                "asterisk-java, empty listener",
                Double.parseDouble(line.group(2)),
                ">= 0.7",
                line.group(3) + " events of 400 calls over TCP, median of 7 rounds, lost " + line.group(4)));
    }
}
