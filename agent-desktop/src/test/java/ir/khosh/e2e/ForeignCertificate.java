package ir.khosh.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A certificate for the right address that nobody but its owner vouches for. */
final class ForeignCertificate {

    private ForeignCertificate() {}

    /** @return the folder in which the first seat's desk finds it */
    static Path of(PhoneFloor floor) throws Exception {
        Path folder = Files.createDirectories(floor.folder().resolve("foreign"));
        ManagedProcess tool = ManagedProcess.start(
                "keytool",
                folder.resolve("keytool.log"),
                folder,
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "desk",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + floor.far().host(),
                        "-ext",
                        "san=ip:" + floor.far().host(),
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        floor.far().username() + ".p12",
                        "-storepass",
                        floor.far().secret()));
        if (tool.awaitExit(Duration.ofSeconds(30)) != 0) {
            throw new IllegalStateException("no certificate; see " + folder);
        }
        return folder;
    }
}
