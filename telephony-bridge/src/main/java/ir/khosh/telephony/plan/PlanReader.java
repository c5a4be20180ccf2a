package ir.khosh.telephony.plan;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.plan.TelephonyPlan.Phones;
import ir.khosh.telephony.plan.TelephonyPlan.Ports;
import ir.khosh.telephony.plan.TelephonyPlan.QueuePlan;
import ir.khosh.telephony.plan.TelephonyPlan.Recording;
import ir.khosh.telephony.plan.TelephonyPlan.Timers;
import ir.khosh.telephony.plan.TelephonyPlan.Trunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a telephony.yaml and makes the plan of it. */
final class PlanReader {

    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{3,8}");
    private static final Pattern NETWORK =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}(/[0-9]{1,2})?|[0-9a-fA-F:]{2,39}(/[0-9]{1,3})?");
    private static final Set<String> STRATEGIES =
            Set.of("ringall", "leastrecent", "fewestcalls", "random", "rrmemory", "linear");
    private static final Set<String> CODECS = Set.of("ulaw", "alaw");
    private static final Set<String> RECORDING_MODES = Set.of("all", "none");
    // what the dialplan would read as something else is refused
    private static final Pattern FOLDER = Pattern.compile("/[A-Za-z0-9._/-]{1,200}");
    private static final int DAY = 86_400;

    private final List<PlanError> errors = new ArrayList<>();
    private final PlanFields fields;

    PlanReader(JsonNode root) {
        this.fields = new PlanFields(root, errors);
    }

    /** @throws InvalidPlan naming every fault */
    TelephonyPlan read() {
        TelephonyPlan plan = new TelephonyPlan(
                bindAddress(),
                ports(),
                numbers(),
                trunk(),
                queue("queue", "citizens", "leastrecent"),
                queue("overflow", "overflow", "ringall"),
                timers(),
                phones(),
                recording(),
                deskAuthority(),
                new SeatsReader(fields).read());
        if (plan.queue().name() != null
                && plan.queue().name().equals(plan.overflow().name())) {
            fields.fault("overflow.name", "must differ from queue.name", "باید با queue.name فرق داشته باشد");
        }
        if (!errors.isEmpty()) {
            throw new InvalidPlan(errors);
        }
        return plan;
    }

    private String bindAddress() {
        String address = fields.text("bind_address", "127.0.0.1");
        if (!NETWORK.matcher(address).matches() || address.contains("/")) {
            fields.fault("bind_address", "must be an IP address", "باید یک نشانی IP باشد");
        }
        return address;
    }

    private Ports ports() {
        Ports ports = new Ports(
                port("sip.port", 5060),
                port("ami.port", 5038),
                port("http.port", 8088),
                port("rtp.first_port", 10000),
                port("rtp.last_port", 10999));
        if (ports.lastRtp() - ports.firstRtp() < 99) {
            fields.fault(
                    "rtp.last_port",
                    "must be at least 99 above rtp.first_port",
                    "باید دست‌کم ۹۹ بالاتر از rtp.first_port باشد");
        }
        if (ports.ami() == ports.http()) {
            fields.fault("http.port", "must differ from ami.port", "باید با ami.port فرق داشته باشد");
        }
        return ports;
    }

    private int port(String path, int fallback) {
        return fields.number(path, fallback, 1, 65_535);
    }

    private List<String> numbers() {
        List<String> numbers = fields.list("numbers", List.of("193", "1633"));
        for (int i = 0; i < numbers.size(); i++) {
            if (!SHORT_NUMBER.matcher(numbers.get(i)).matches()) {
                fields.fault("numbers[" + i + "]", "must be three to eight digits", "باید سه تا هشت رقم باشد");
            }
        }
        fields.unique("numbers", numbers);
        return numbers;
    }

    private Trunk trunk() {
        List<String> addresses = fields.list("trunk.addresses", List.of("127.0.0.2"));
        for (int i = 0; i < addresses.size(); i++) {
            if (!NETWORK.matcher(addresses.get(i)).matches()) {
                fields.fault(
                        "trunk.addresses[" + i + "]", "must be an IP address or network", "باید نشانی یا شبکه IP باشد");
            }
        }
        return new Trunk(addresses, codecs("trunk.codecs"), fields.address("trunk.gateway"));
    }

    private List<String> codecs(String path) {
        List<String> codecs = fields.list(path, List.of("ulaw", "alaw"));
        if (!CODECS.containsAll(codecs)) {
            fields.fault(path, "may contain only ulaw and alaw", "فقط ulaw و alaw مجاز است");
        }
        return codecs;
    }

    private QueuePlan queue(String path, String name, String strategy) {
        String chosen = fields.text(path + ".strategy", strategy);
        if (!STRATEGIES.contains(chosen)) {
            fields.fault(
                    path + ".strategy",
                    "must be one of "
                            + String.join(", ", STRATEGIES.stream().sorted().toList()),
                    "یکی از راهبردهای شناخته‌شده نیست");
        }
        QueueName queue = fields.value(
                path + ".name",
                fields.text(path + ".name", name),
                QueueName::new,
                "نام صف باید با حروف کوچک لاتین، رقم و خط تیره باشد");
        return new QueuePlan(
                queue,
                chosen,
                fields.seconds(path + ".ring_timeout", 20, 1, 300),
                fields.seconds(path + ".retry", 1, 1, 60),
                fields.seconds(path + ".wrap_up", 0, 0, 3600));
    }

    private Timers timers() {
        Timers timers = new Timers(
                fields.seconds("timers.queue_timeout", 55, 1, DAY),
                fields.seconds("timers.carrier_no_answer", 80, 2, DAY),
                fields.seconds("timers.transfer_ring", 20, 1, 300),
                fields.seconds("timers.outgoing_ring", 45, 1, 300),
                fields.seconds("timers.park", 300, 1, 3600));
        if (timers.carrierNoAnswer().compareTo(timers.queueTimeout()) <= 0) {
            fields.fault(
                    "timers.carrier_no_answer",
                    "must be longer than timers.queue_timeout",
                    "باید بیشتر از timers.queue_timeout باشد");
        }
        return timers;
    }

    private Phones phones() {
        return new Phones(codecs("phones.codecs"), fields.seconds("phones.qualify_interval", 10, 0, 3600));
    }

    private Recording recording() {
        String mode = fields.text("recording.mode", "all");
        if (!RECORDING_MODES.contains(mode)) {
            fields.fault("recording.mode", "must be all or none, not '" + mode + "'", "باید all یا none باشد");
        }
        String folder = fields.text("recording.folder", "");
        if (!folder.isEmpty() && !FOLDER.matcher(folder).matches()) {
            fields.fault(
                    "recording.folder",
                    "must be an absolute path of letters, digits and . _ - /, not '" + folder + "'",
                    "باید مسیری کامل با حروف انگلیسی، رقم و . _ - / باشد");
        }
        return new Recording("all".equals(mode), folder.isEmpty() ? null : folder);
    }

    /** Null for one that the exchange's start makes itself. */
    private String deskAuthority() {
        String file = fields.text("desks.authority", "");
        if (!file.isEmpty() && !FOLDER.matcher(file).matches()) {
            fields.fault(
                    "desks.authority",
                    "must be an absolute path of letters, digits and . _ - /, not '" + file + "'",
                    "باید مسیری کامل با حروف انگلیسی، رقم و . _ - / باشد");
        }
        return file.isEmpty() ? null : file;
    }
}
