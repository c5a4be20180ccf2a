package ir.khosh.telephony.plan;

import ir.khosh.telephony.asterisk.ExchangeAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;

/** Everything from the command line's words to an exchange that takes calls. */
final class ExchangeStart {

    private final SecureRandom random;

    ExchangeStart(SecureRandom random) {
        this.random = random;
    }

    record Started(RunningExchange exchange, TelephonyPlan plan, ExchangeAccess access) {
        String readyLine() {
            return "ready exchange sip=" + plan.ports().sip() + " ami="
                    + plan.ports().ami() + " http=" + plan.ports().http();
        }
    }

    Started start(Arguments arguments) throws IOException {
        TelephonyPlan plan = new PlanFile(arguments.config().resolve("telephony.yaml")).read(arguments.settings());
        ExchangeImage image = ExchangeImage.in(arguments.image());
        ExchangeTree tree = new ExchangeTree(arguments.state());
        new StaleExchange(tree).end();
        plan = settlePorts(plan, arguments.freePorts());
        Path templates = arguments.config().resolve("asterisk");
        ExchangeAccess access =
                new ExchangeFiles(templates, image).write(plan, tree, new Secrets(tree.secrets(), random));
        RunningExchange exchange = RunningExchange.start(image, tree, access);
        if (!access.desks().isEmpty()) {
            exchange.forgetDesks(image);
        }
        return new Started(exchange, plan, access);
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
