package ir.khosh.telephony.asterisk;

import ir.khosh.telephony.CallLedger;
import ir.khosh.telephony.DeskPhone;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.asterisk.queuelog.QueueLogFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How to reach an exchange and what is in it.
 *
 * @param queues the normal queues; {@code overflow} the one that rings everybody
 * @param numbers the short numbers citizens dial
 * @param desks the seats whose phone is the desktop itself
 * @param queueLog the file in which the exchange keeps account of its calls; null when it is not on this machine
 * @param recordings the folder of the sounds of calls; null when nothing is recorded
 * @param callsOut whether calls to citizens can leave
 */
public record ExchangeAccess(
        String host,
        int port,
        String username,
        String secret,
        List<QueueName> queues,
        QueueName overflow,
        List<String> numbers,
        List<Extension> extensions,
        Map<Extension, DeskPhone> desks,
        Path queueLog,
        Path recordings,
        boolean callsOut) {

    private static final String DESK = "desk.";
    private static final Pattern DESK_KEY = Pattern.compile("desk\\.[0-9]+");
    private static final int MOST_BYTES_OF_LEDGER = 16 << 20;

    public ExchangeAccess {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(overflow, "overflow");
        queues = List.copyOf(queues);
        numbers = List.copyOf(numbers);
        extensions = List.copyOf(extensions);
        desks = Map.copyOf(desks);
    }

    /**
     * Reads the paper that the exchange's start leaves for the server.
     *
     * @throws UncheckedIOException when it cannot be read
     * @throws IllegalArgumentException when a key is missing or wrong; the message names it, never a secret
     */
    public static ExchangeAccess read(Path bridgeProperties) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bridgeProperties)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + bridgeProperties, e);
        }
        return new ExchangeAccess(
                required(properties, "ami.host"),
                Integer.parseInt(required(properties, "ami.port")),
                required(properties, "ami.username"),
                required(properties, "ami.secret"),
                list(properties, "queues", QueueName::new),
                new QueueName(required(properties, "overflow")),
                list(properties, "numbers", Function.identity()),
                list(properties, "extensions", Extension::new),
                desks(properties),
                path(properties.getProperty("queue.log")),
                path(properties.getProperty("recordings")),
                Boolean.parseBoolean(properties.getProperty("calls.out")));
    }

    /** What the exchange wrote down itself; empty when that file cannot be reached from here. */
    public Optional<CallLedger> ledger() {
        return Optional.ofNullable(queueLog)
                .filter(Files::isReadable)
                .map(file -> new QueueLogFile(file, overflow, MOST_BYTES_OF_LEDGER));
    }

    /** The same paper as text. */
    public String toProperties() {
        Properties properties = new Properties();
        properties.setProperty("ami.host", host);
        properties.setProperty("ami.port", Integer.toString(port));
        properties.setProperty("ami.username", username);
        properties.setProperty("ami.secret", secret);
        properties.setProperty("queues", join(queues));
        properties.setProperty("overflow", overflow.value());
        properties.setProperty("numbers", join(numbers));
        properties.setProperty("extensions", join(extensions));
        properties.setProperty("calls.out", Boolean.toString(callsOut));
        desks.forEach((seat, desk) -> {
            properties.setProperty(DESK + seat, desk.host() + ":" + desk.port());
            properties.setProperty(DESK + seat + ".secret", desk.secret());
            properties.setProperty(DESK + seat + ".encrypted", Boolean.toString(desk.encrypted()));
        });
        if (queueLog != null) {
            properties.setProperty("queue.log", queueLog.toString());
        }
        if (recordings != null) {
            properties.setProperty("recordings", recordings.toString());
        }
        StringWriter text = new StringWriter();
        properties.forEach((key, value) ->
                text.append(key.toString()).append('=').append(value.toString()).append('\n'));
        return text.toString();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ExchangeAccess[" + username + "@" + host + ":" + port + "]";
    }

    private static Map<Extension, DeskPhone> desks(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(key -> DESK_KEY.matcher(key).matches())
                .map(key -> new Extension(key.substring(DESK.length())))
                .collect(Collectors.toMap(Function.identity(), seat -> desk(properties, seat)));
    }

    private static DeskPhone desk(Properties properties, Extension seat) {
        String address = required(properties, DESK + seat);
        int colon = address.lastIndexOf(':');
        return new DeskPhone(
                address.substring(0, colon),
                Integer.parseInt(address.substring(colon + 1)),
                seat.value(),
                required(properties, DESK + seat + ".secret"),
                Boolean.parseBoolean(properties.getProperty(DESK + seat + ".encrypted")));
    }

    private static Path path(String text) {
        return text == null || text.isBlank() ? null : Path.of(text.strip());
    }

    private static String join(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static <T> List<T> list(Properties properties, String key, Function<String, T> constructor) {
        return Arrays.stream(required(properties, key).split(","))
                .map(String::strip)
                .map(constructor)
                .toList();
    }

    private static String required(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("bridge properties lack " + key);
        }
        return value.strip();
    }
}
