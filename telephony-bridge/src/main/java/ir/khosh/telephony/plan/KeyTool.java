package ir.khosh.telephony.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's own maker of certificates, which has no other door than its command line. No secret stands on that line. */
final class KeyTool {

    private static final String YEARS = "7300";
    private static final List<String> KEY = List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1");

    private final Path program;

    KeyTool(Path program) {
        this.program = program;
    }

    /** @param secret the file whose first line opens the store */
    void makeAuthority(Path store, String alias, Path secret) throws IOException {
        run(
                store,
                secret,
                List.of(
                        "-alias",
                        alias,
                        "-dname",
                        "CN=Khosh desks",
                        "-ext",
                        "bc:critical=ca:true,pathlen:0",
                        "-ext",
                        "ku:critical=keyCertSign"));
    }

    /** @param host as the exchange dials it; some compare it with the common name, some with the alternative names */
    void signDesk(Path store, String signer, String alias, String host, Path secret) throws IOException {
        String kind = host.matches("[0-9.]+") ? "ip:" : "dns:";
        run(
                store,
                secret,
                List.of(
                        "-alias",
                        alias,
                        "-signer",
                        signer,
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=" + kind + host,
                        "-ext",
                        "eku=serverAuth"));
    }

    private void run(Path store, Path secret, List<String> words) throws IOException {
        PrivateFiles.directory(store.getParent());
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(KEY);
        command.addAll(words);
        command.addAll(List.of(
                "-validity",
                YEARS,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:file",
                secret.toString()));
        Process process = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new StartFailure(1, "a certificate for desks cannot be made: " + said.strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        if (Files.exists(store)) {
            // the tool writes for everybody
            PrivateFiles.write(store, Files.readAllBytes(store));
        }
    }
}
