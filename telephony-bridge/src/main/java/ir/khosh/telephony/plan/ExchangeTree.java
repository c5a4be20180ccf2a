package ir.khosh.telephony.plan;

import ir.khosh.telephony.Extension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The exchange's own directories under the state directory, and the files rendered into them. */
final class ExchangeTree {

    private final Path root;

    ExchangeTree(Path state) {
        this.root = state.toAbsolutePath().normalize().resolve("exchange");
    }

    Path configuration() {
        return root.resolve("etc/asterisk.conf");
    }

    Path processFile() {
        return root.resolve("exchange.pid");
    }

    Path bridgeProperties() {
        return root.resolve("bridge.properties");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path output() {
        return root.resolve("log/output.log");
    }

    Path messages() {
        return root.resolve("log/messages.log");
    }

    Path relayConfiguration() {
        return root.resolve("relay/haproxy.cfg");
    }

    Path relayProcessFile() {
        return root.resolve("relay/haproxy.pid");
    }

    Path relayOutput() {
        return root.resolve("log/relay.log");
    }

    /** The authority's own certificate, for everybody. */
    Path deskAuthority() {
        return root.resolve("desks/authority.pem");
    }

    Path deskAuthorityKey() {
        return root.resolve("desks/authority.p12");
    }

    /** What the machine of that desk needs; its media secret opens it. */
    Path deskCertificate(Extension seat) {
        return root.resolve("desks/" + seat + ".p12");
    }

    Path music() {
        return root.resolve("lib/music/hold.wav");
    }

    Path silence() {
        return root.resolve("lib/silence.wav");
    }

    /** @param chosen null for a folder of the exchange's own */
    Path recordings(String chosen) {
        return chosen == null ? root.resolve("recordings") : Path.of(chosen);
    }

    Path queueLog() {
        return root.resolve("log/queue_log");
    }

    void make() throws IOException {
        PrivateFiles.directory(root);
        for (String name : List.of("etc", "secrets", "log", "run", "db", "lib", "lib/keys", "lib/music", "spool")) {
            PrivateFiles.directory(root.resolve(name));
        }
    }

    /** Renders every template; what an earlier start left in etc and is no template any more is removed. */
    void render(Path templates, Map<String, String> values) throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(root.resolve("etc"))) {
            for (Path path : old) {
                Files.delete(path);
            }
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(templates, "*.conf")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                PrivateFiles.write(
                        root.resolve("etc").resolve(name), new Template(name, Files.readString(file)).fill(values));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the templates in " + templates + " cannot be rendered", e);
        }
    }

    Path root() {
        return root;
    }
}
