package ir.khosh.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** The built server listens to replayed traffic, and a supervisor looks at the wallboard with the mouse on a number. */
final class BusyHour implements AutoCloseable {

    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofSeconds(180);
    private static final List<String> STILL = List.of(
            "#wallboard",
            "#board-waiting-now",
            "#board-longest-wait-now",
            "#board-talking-now",
            "#board-available-now",
            "#board-offered",
            "#board-answered",
            "#board-abandoned",
            "#board-service-level-of-offered",
            "#board-average-speed-of-answer",
            "#board-occupancy",
            "#board-map",
            "#board-intervals",
            "#board-truth",
            "#board-banner");

    private final Evidence evidence;
    private final ReplayedTraffic traffic;
    private final Installation.Server server;
    private final DeskDriver wall;
    private final KhoshApi supervisor;

    private BusyHour(Evidence evidence, ReplayedTraffic traffic, Installation installation) {
        this.evidence = evidence;
        this.traffic = traffic;
        this.server = installation.startServer(
                true,
                "khosh.exchange.bridge="
                        + traffic.accessPaper(installation.state().resolve("bridge.properties")));
        String oneTime = server.firstPassword().orElseThrow();
        KhoshApi.signIn(server.url(), "admin", oneTime)
                .put(
                        "/api/sessions/current/password",
                        KhoshApi.object().put("oldPassword", oneTime).put("newPassword", Switchboard.PASSWORD));
        new SampleData(KhoshApi.signIn(server.url(), "admin", Switchboard.PASSWORD)).addUsers(Switchboard.PASSWORD);
        supervisor = KhoshApi.signIn(server.url(), "fatemeh", Switchboard.PASSWORD);
        wall = new DeskDriver("fatemeh", "1090", installation.state());
    }

    static BusyHour open(Evidence evidence, Seed seed) {
        Path state = Switchboard.freshState("busy-hour");
        evidence.drawnOn(Display.present().orElseThrow(() -> new IllegalStateException("no display")));
        return new BusyHour(evidence, ReplayedTraffic.of(seed), new Installation(state));
    }

    /** Leaves {@code busy-hour.json} and the frames of an idle and of the busy window. */
    void pass(Seed seed) {
        openWall();
        FrameWatch idle = watch();
        await().pollDelay(IDLE).atMost(LONG).until(() -> true);
        keep("frames-idle.txt", idle);
        FrameWatch busy = watch();
        traffic.play();
        evidence.picture("busiest");
        keep("frames-busy.txt", busy);
        await("all calls are on the board").atMost(LONG).until(() -> offered() == traffic.calls());
        evidence.picture("after-all");
        ObjectNode said = KhoshApi.object()
                .put("seed", seed.value())
                .put("calls", traffic.calls())
                .put("events", traffic.events())
                .put("offered", offered())
                .put("lostFocusFrames", busy.lostFocus());
        busy.moved().forEach(said.putArray("moved")::add);
        evidence.keep("busy-hour.json", said);
        evidence.append("metrics.txt", KhoshApi.metrics(server.url()));
    }

    private void openWall() {
        wall.open(server.url(), 0);
        wall.signIn(Switchboard.PASSWORD);
        wall.focus();
        wall.press(KeyCode.CONTROL, KeyCode.F11);
        wall.awaitNode("#board-offered-value");
        await("the exchange is heard").atMost(LONG).until(() -> !wall.text("#board-banner")
                .contains("خاموش"));
        Node number = wall.node("#board-offered");
        new FxRobot().moveTo(number);
    }

    private FrameWatch watch() {
        List<Node> still = new ArrayList<>();
        STILL.forEach(selector -> still.add(wall.node(selector)));
        Scene scene = still.get(0).getScene();
        return DeskDriver.onScreen(() -> {
            FrameWatch watch = new FrameWatch(scene, still);
            watch.start();
            return watch;
        });
    }

    private void keep(String file, FrameWatch watch) {
        DeskDriver.onScreen(() -> {
            watch.stop();
            return null;
        });
        StringBuilder text = new StringBuilder();
        watch.gapsNanos().forEach(gap -> text.append(gap).append('\n'));
        evidence.append(file, text.toString());
    }

    private int offered() {
        for (JsonNode figure : supervisor.get("/api/wallboard").path("figures")) {
            if (figure.path("id").asText().equals("offered")) {
                return figure.path("value").asInt();
            }
        }
        return -1;
    }

    @Override
    public void close() {
        wall.close();
        server.close();
        traffic.close();
    }
}
