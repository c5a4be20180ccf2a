package ir.khosh.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./khosh bench [--json FILE] [NAME…]}: prints each figure beside its peer; nothing is asserted. */
public final class Bench {

    /** Makes figures, one or several; may start real parts and must end them. */
    interface Measurement {
        List<Figure> measure(Path home, Path work) throws Exception;
    }

    private static final Map<String, Measurement> MEASUREMENTS = new LinkedHashMap<>();

    static {
        pop("pop-over-raw-p99-ms", 45);
        pop("pop-over-raw-100-desks-p99-ms", 100);
        MEASUREMENTS.put("events-over-empty-listener", new EventsOverEmptyListener());
        MEASUREMENTS.put("card-over-jdbc", new CardOverJdbc());
        MEASUREMENTS.put("ranking-100k-p99-ms", new RankingAmongMany());
        MEASUREMENTS.put("outbox-over-http", new OutboxOverHttp());
        MEASUREMENTS.put("registered-over-insert", new RegisteredOverInsert());
        MEASUREMENTS.put("calls-over-bare", new CallsOverBare());
        MEASUREMENTS.put("fanout-2000-over-bare", new FanoutOverBare());
        MEASUREMENTS.put("frames-under-load-p99-ms", new FramesUnderLoad());
    }

    private static void pop(String name, int desks) {
        MEASUREMENTS.put(name, new PopOverRaw(name, desks));
    }

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>(List.of(arguments));
        int option = names.indexOf("--json");
        Path json = null;
        if (option >= 0) {
            json = Path.of(names.remove(option + 1));
            names.remove(option);
        }
        Path home = Path.of(System.getenv("KHOSH_HOME"));
        Path work = home.resolve("target/bench");
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, Measurement> one : MEASUREMENTS.entrySet()) {
            if (names.isEmpty() || names.contains(one.getKey())) {
                System.out.println("measuring " + one.getKey());
                figures.addAll(one.getValue().measure(home, work.resolve(one.getKey())));
            }
        }
        print(figures);
        if (json != null) {
            Files.createDirectories(json.toAbsolutePath().getParent());
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), figures);
        }
    }

    private static void print(List<Figure> figures) {
        String row = "%-32s %12s %-10s %-34s %12s %8s  %-10s %s%n";
        System.out.printf(row, "name", "value", "unit", "peer", "peer value", "ratio", "goal", "conditions");
        for (Figure figure : figures) {
            System.out.printf(
                    row,
                    figure.name(),
                    number(figure.value()),
                    figure.unit(),
                    figure.peer(),
                    number(figure.peerValue()),
                    number(figure.ratio()),
                    figure.goal(),
                    figure.conditions());
        }
    }

    private static String number(Double value) {
        return value == null ? "-" : String.format(value >= 1000 ? "%.0f" : "%.2f", value);
    }
}
