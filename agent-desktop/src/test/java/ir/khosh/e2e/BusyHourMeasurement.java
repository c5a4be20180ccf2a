package ir.khosh.e2e;

import ir.khosh.evidence.BusyHourReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A busy hour on a virtual screen of its own, for the bench. */
public final class BusyHourMeasurement {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private BusyHourMeasurement() {}

    /** @return the report it left; throws when it could not be made */
    public static Path report(Path work) {
        try (Display display = Display.virtual(1366, 768, work.resolve("screen.log"));
                ManagedProcess hour = ManagedProcess.start(
                        "busy hour",
                        work.resolve("busy-hour.log"),
                        Installation.HOME,
                        Map.of("DISPLAY", display.name()),
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java")
                                        .toString(),
                                "-Dprism.order=sw",
                                "-Dtestfx.robot=glass",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BusyHourMeasurement.class.getName()))) {
            String done = hour.awaitLine(line -> line.startsWith("report "), LIMIT);
            return Path.of(done.substring("report ".length()));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Seed seed = Seed.given();
        Evidence evidence = Evidence.empty("busy-hour");
        try (BusyHour hour = BusyHour.open(evidence, seed)) {
            hour.pass(seed);
        }
        BusyHourReport.write(evidence.folder()).forEach(System.out::println);
        System.out.println("report " + evidence.folder().resolve("report.json"));
        // the toolkit's thread would keep it alive
        System.exit(0);
    }
}
