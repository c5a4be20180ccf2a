package ir.khosh.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * {@code ./khosh demo [--with supervisor]}: everything on this machine, with sample data and sample callers who keep
 * ringing; with a supervisor there are two operators and a wallboard.
 */
public final class Demo {

    private static final Duration ANSWER_DELAY = Duration.ofMillis(4_000);
    /** Nobody need be at the keyboard for the next sample caller to be served. */
    private static final int WRAP_UP_SECONDS = 6;

    private static final String OPERATOR = "narges";
    private static final String EXTENSION = "1001";
    private static final String SECOND_OPERATOR = "reza";
    private static final String SECOND_EXTENSION = "1002";
    private static final String SUPERVISOR_EXTENSION = "1090";
    private static final String SUPERVISOR = "fatemeh";
    private static final int SCREEN_WIDTH = 1600;

    private final Installation installation;
    private final boolean once;
    private final boolean supervised;
    private final Steps steps = new Steps();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Children children;

    private Demo(Path state, boolean once, boolean supervised) {
        this.installation = new Installation(state);
        this.once = once;
        this.supervised = supervised;
        this.children = new Children(state.resolve("children"));
    }

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        int state = given.lastIndexOf("--state");
        int with = given.indexOf("--with");
        boolean supervised =
                with >= 0 && with + 1 < given.size() && given.get(with + 1).equals("supervisor");
        if (with >= 0 && !supervised) {
            System.err.println("khosh: --with takes supervisor");
            System.exit(2);
        }
        Demo demo = new Demo(Path.of(given.get(state + 1)), given.contains("--once"), supervised);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> demo.stop(main), "demo-stop"));
        int status = 0;
        try {
            demo.run();
        } catch (RuntimeException e) {
            if (demo.ended.getCount() > 0) {
                System.err.println("khosh: " + e.getMessage());
                status = 1;
            }
        }
        System.exit(status);
    }

    private void run() throws Exception {
        children.endStale(steps);
        DemoSecrets secrets = new DemoSecrets(installation.state().resolve("demo-secrets.properties"));
        forgetHalfFilled(secrets);
        Display display = Display.present().orElseGet(this::virtualDisplay);
        DemoHeadset headset = DemoHeadset.find(installation, children);
        Installation.Exchange exchange =
                steps.timed("exchange", () -> installation.startExchange(false, headset.seat()));
        children.add(exchange.process());
        Installation.Server server = steps.timed("database and server", this::startServer);
        children.add(server.process());
        steps.timed("sample data", () -> fill(server, secrets));
        Sipp sipp = new Sipp(exchange.sipPort(), installation.logs());
        if (headset.isThere()) {
            steps.say("operator's phone " + EXTENSION + ": the desktop itself, with " + headset + "; F1 picks up, or it"
                    + " does so itself after " + ANSWER_DELAY.toSeconds() + " s");
        } else {
            children.add(steps.timed(
                    "operator's phone " + EXTENSION + ": a desk phone, since there is " + headset,
                    () -> sipp.phone(EXTENSION, installation.secret(EXTENSION), ANSWER_DELAY)));
        }
        ManagedProcess desktop = steps.timed(
                "desktop",
                () -> startDesktop(display, server, secrets, OPERATOR, 0, headset.environment(ANSWER_DELAY)));
        children.add(desktop);
        makeAvailable(server, secrets, OPERATOR);
        if (supervised) {
            addOperatorAndSupervisor(display, server, secrets, sipp);
        }
        steps.say("operator " + OPERATOR + ", password " + secrets.password() + "; texts: " + server.url() + "/phone");
        Pops pops = new Pops(
                installation.state().resolve("desktop/" + OPERATOR + "/pops.jsonl"),
                steps,
                display,
                installation.state().resolve("screenshots"));
        pops.watch();
        new SampleCallers(sipp, steps, SampleData.read("callers.json"), children).run(once, ended, desktop);
    }

    /** The second operator is at a phone only; the supervisor has the wallboard beside the first desk. */
    private void addOperatorAndSupervisor(Display display, Installation.Server server, DemoSecrets secrets, Sipp sipp) {
        children.add(steps.timed(
                "operator's phone " + SECOND_EXTENSION,
                () -> sipp.phone(SECOND_EXTENSION, installation.secret(SECOND_EXTENSION), ANSWER_DELAY)));
        makeAvailable(server, secrets, SECOND_OPERATOR);
        children.add(steps.timed(
                "supervisor's phone " + SUPERVISOR_EXTENSION,
                () -> sipp.phone(SUPERVISOR_EXTENSION, installation.secret(SUPERVISOR_EXTENSION), ANSWER_DELAY)));
        children.add(steps.timed(
                "supervisor's wallboard",
                () -> startDesktop(
                        display,
                        server,
                        secrets,
                        SUPERVISOR,
                        display.isVirtual() ? SCREEN_WIDTH : 0,
                        Map.of(),
                        "--room",
                        "wallboard")));
        steps.say("supervisor " + SUPERVISOR + ", the same password; Alt+Enter gives the board the whole screen");
        steps.say("an operator who talks, then Ctrl+Shift+1: listen; 2 whisper, 3 barge in, 4 take over, 5 end");
    }

    private static void makeAvailable(Installation.Server server, DemoSecrets secrets, String operator) {
        KhoshApi.signIn(server.url(), operator, secrets.password())
                .put("/api/agents/me/state", KhoshApi.object().put("state", "AVAILABLE"));
    }

    /** A first start that was cut off while it filled the database is begun anew. */
    private void forgetHalfFilled(DemoSecrets secrets) {
        if (!secrets.filled() && Files.exists(installation.state().resolve("database"))) {
            steps.say("an earlier first start was cut off; it is begun anew");
            for (String part : List.of("database", "server", "desktop")) {
                Trees.delete(installation.state().resolve(part));
            }
        }
    }

    private Display virtualDisplay() {
        steps.say("no display: a virtual screen is started; screenshots go to "
                + installation.state().resolve("screenshots"));
        Display display = Display.virtual(
                supervised ? 2 * SCREEN_WIDTH : SCREEN_WIDTH,
                1000,
                installation.logs().resolve("screen.log"));
        children.add(display.process());
        return display;
    }

    private Installation.Server startServer() {
        return installation.startServer(false, "khosh.demo=true", "khosh.wrap-up.seconds=" + WRAP_UP_SECONDS);
    }

    private Void fill(Installation.Server server, DemoSecrets secrets) {
        if (secrets.filled()) {
            return null;
        }
        String oneTime = server.firstPassword()
                .orElseThrow(() -> new IllegalStateException("the server in " + installation.state()
                        + " has its administrator already; remove that folder and start again"));
        KhoshApi first = KhoshApi.signIn(server.url(), "admin", oneTime);
        first.put(
                "/api/sessions/current/password",
                KhoshApi.object().put("oldPassword", oneTime).put("newPassword", secrets.adminPassword()));
        KhoshApi admin = KhoshApi.signIn(server.url(), "admin", secrets.adminPassword());
        SampleData data = new SampleData(admin);
        data.addUsers(secrets.password());
        data.addContractors();
        data.addHistory(KhoshApi.signIn(server.url(), OPERATOR, secrets.password()));
        secrets.markFilled();
        return null;
    }

    private ManagedProcess startDesktop(
            Display display,
            Installation.Server server,
            DemoSecrets secrets,
            String username,
            int x,
            Map<String, String> sound,
            String... further) {
        List<String> command = new ArrayList<>(List.of(
                Installation.HOME.resolve("khosh").toString(),
                "desktop",
                "--server",
                server.url(),
                "--state",
                installation.state().toString(),
                "--size",
                display.isVirtual() ? SCREEN_WIDTH + "x1000" : "1366x768",
                "--position",
                x + ",0"));
        command.addAll(List.of(further));
        Map<String, String> environment = new HashMap<>(sound);
        environment.put("DISPLAY", display.name());
        environment.put("KHOSH_BUILT", "1");
        environment.put("KHOSH_DESKTOP_USERNAME", username);
        environment.put("KHOSH_DESKTOP_PASSWORD", secrets.password());
        return ManagedProcess.start(
                "desktop",
                installation.logs().resolve("desktop-" + username + ".log"),
                Installation.HOME,
                environment,
                command);
    }

    /** Callers and phones first, then the desktop, the server (application first, database last), the exchange. */
    private void stop(Thread main) {
        ended.countDown();
        steps.say("stopping");
        children.endAll();
        steps.say("stopped");
        main.interrupt();
    }
}
