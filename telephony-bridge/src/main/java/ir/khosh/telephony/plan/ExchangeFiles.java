package ir.khosh.telephony.plan;

import ir.khosh.telephony.asterisk.ExchangeAccess;
import ir.khosh.telephony.plan.TelephonyPlan.Seat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Plan → the exchange's files, and the paper that tells the server how to reach it. */
final class ExchangeFiles {

    private static final String ACCOUNT = "khosh";

    private final Path templates;
    private final ExchangeImage image;

    ExchangeFiles(Path templates, ExchangeImage image) {
        this.templates = templates;
        this.image = image;
    }

    ExchangeAccess write(TelephonyPlan plan, ExchangeTree tree, Secrets secrets) throws IOException {
        return write(plan, tree, secrets, new DeskLines(OptionalInt.empty()));
    }

    ExchangeAccess write(TelephonyPlan plan, ExchangeTree tree, Secrets secrets, DeskLines desks) throws IOException {
        tree.make();
        Path recordings = recordings(plan, tree);
        if (recordings != null) {
            PrivateFiles.directory(recordings);
        }
        Map<String, String> values = values(plan, tree, secrets);
        values.put("desks", desks.entries(plan.seats(), secrets));
        tree.render(templates, values);
        PrivateFiles.write(tree.music(), new HoldMusic().compose().toBytes());
        PrivateFiles.write(tree.silence(), Wave.silence(100).toBytes());
        Dialplan dialplan = new Dialplan(plan, secrets);
        ExchangeAccess access = new ExchangeAccess(
                plan.bindAddress(),
                plan.ports().ami(),
                ACCOUNT,
                secrets.named("ami"),
                List.of(plan.queue().name()),
                plan.overflow().name(),
                plan.numbers(),
                plan.seats().stream().map(Seat::number).toList(),
                dialplan.deskPhones(),
                tree.queueLog(),
                recordings,
                plan.trunk().gateway() != null);
        PrivateFiles.write(tree.bridgeProperties(), access.toProperties());
        return access;
    }

    /** Null when nothing is recorded. */
    private static Path recordings(TelephonyPlan plan, ExchangeTree tree) {
        return plan.recording().all() ? tree.recordings(plan.recording().folder()) : null;
    }

    private Map<String, String> values(TelephonyPlan plan, ExchangeTree tree, Secrets secrets) {
        Dialplan dialplan = new Dialplan(plan, secrets);
        Map<String, String> values = new HashMap<>();
        values.put("tree", tree.root().toString());
        values.put("modules", image.modules().toString());
        values.put("data", image.data().toString());
        values.put("bind", plan.bindAddress());
        values.put("sip.port", Integer.toString(plan.ports().sip()));
        values.put("ami.port", Integer.toString(plan.ports().ami()));
        values.put("http.port", Integer.toString(plan.ports().http()));
        values.put("rtp.first", Integer.toString(plan.ports().firstRtp()));
        values.put("rtp.last", Integer.toString(plan.ports().lastRtp()));
        values.put("ami.secret", secrets.named("ami"));
        values.put("ari.secret", secrets.named("ari"));
        values.put("trunk.codecs", String.join(",", plan.trunk().codecs()));
        values.put("trunk.match", dialplan.trunkMatches());
        values.put("phones.codecs", String.join(",", plan.phones().codecs()));
        values.put("phones.qualify", Long.toString(plan.phones().qualify().toSeconds()));
        values.put("phones", dialplan.phones());
        values.put("queues", dialplan.queues());
        Path recordings = recordings(plan, tree);
        values.put("numbers", dialplan.numbers(recordings));
        values.put("recorded", recordings == null ? "NoOp()" : Dialplan.recorded(recordings));
        values.put("seats", dialplan.seats());
        values.put("seats.lines", dialplan.lines());
        values.put("seats.transfer", dialplan.waysTo("khosh-give"));
        values.put("seats.consult", dialplan.waysTo("khosh-ask"));
        values.put("seats.retrieve", dialplan.waysTo("khosh-take"));
        values.put("trunk.line", dialplan.trunkLine());
        values.put("transfer.ring", Long.toString(plan.timers().transferRing().toSeconds()));
        values.put("park.timeout", Long.toString(plan.timers().park().toSeconds()));
        values.put("outgoing.ring", Long.toString(plan.timers().outgoingRing().toSeconds()));
        values.put("queue", plan.queue().name().value());
        values.put("overflow", plan.overflow().name().value());
        values.put("queue.timeout", Long.toString(plan.timers().queueTimeout().toSeconds()));
        values.put(
                "overflow.timeout",
                Long.toString(plan.timers().overflowTimeout().toSeconds()));
        return values;
    }
}
