package ir.khosh.telephony.plan;

import ir.khosh.telephony.asterisk.ExchangeAccess;
import ir.khosh.telephony.plan.TelephonyPlan.Seat;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Everything from the command line's words to an exchange that takes calls. */
final class ExchangeStart {

    private final SecureRandom random;
    private final Clock clock;

    ExchangeStart(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** @param relay null when the exchange dials the desks itself */
    record Started(RunningExchange exchange, DeskRelay relay, TelephonyPlan plan, ExchangeAccess access)
            implements AutoCloseable {

        @Override
        public void close() {
            exchange.close();
            if (relay != null) {
                relay.close();
            }
        }

        String readyLine() {
            return "ready exchange sip=" + plan.ports().sip() + " ami="
                    + plan.ports().ami() + " http=" + plan.ports().http();
        }
    }

    Started start(Arguments arguments) throws IOException {
        TelephonyPlan plan = new PlanFile(arguments.config().resolve("telephony.yaml")).read(arguments.settings());
        ExchangeImage image = ExchangeImage.in(arguments.image());
        ExchangeTree tree = new ExchangeTree(arguments.state());
        new StaleProcess(tree.processFile(), tree.configuration()).end();
        new StaleProcess(tree.relayProcessFile(), tree.relayConfiguration()).end();
        plan = settlePorts(plan, arguments.freePorts());
        Path templates = arguments.config().resolve("asterisk");
        List<Seat> desks =
                plan.seats().stream().filter(seat -> seat.desk() != null).toList();
        Optional<Path> program = desks.isEmpty() ? Optional.empty() : DeskRelay.program(System.getenv("PATH"));
        OptionalInt relayPort = program.isPresent()
                ? OptionalInt.of(new FreePorts(InetAddress.getLoopbackAddress(), random).freeTcp())
                : OptionalInt.empty();
        Secrets secrets = new Secrets(tree.secrets(), random);
        Path authority = authority(plan, tree, secrets);
        ExchangeAccess access =
                new ExchangeFiles(templates, image).write(plan, tree, secrets, new DeskLines(relayPort));
        DeskRelay relay = program.isPresent()
                ? DeskRelay.start(program.get(), tree, desks, relayPort.getAsInt(), authority)
                : null;
        try {
            RunningExchange exchange = RunningExchange.start(image, tree, access);
            if (!access.desks().isEmpty()) {
                exchange.forgetDesks(image);
            }
            return new Started(exchange, relay, plan, access);
        } catch (IOException | RuntimeException e) {
            if (relay != null) {
                relay.close();
            }
            throw e;
        }
    }

    /** Null while every desk is on this machine. */
    private Path authority(TelephonyPlan plan, ExchangeTree tree, Secrets secrets) throws IOException {
        List<Seat> remote = plan.seats().stream()
                .filter(seat -> seat.desk() != null && seat.desk().isRemote())
                .toList();
        Path named = plan.deskAuthority() == null ? null : Path.of(plan.deskAuthority());
        return remote.isEmpty() ? null : new DeskCertificates(tree, secrets, clock).prepare(remote, named);
    }

    private TelephonyPlan settlePorts(TelephonyPlan plan, boolean choose) throws IOException {
        FreePorts ports = new FreePorts(InetAddress.getByName(plan.bindAddress()), random);
        if (choose) {
            return plan.withPorts(ports.choose());
        }
        ports.requireFree(plan.ports());
        return plan;
    }
}
