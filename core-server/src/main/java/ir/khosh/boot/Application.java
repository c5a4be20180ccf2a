package ir.khosh.boot;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Payara Micro with the exploded application. */
final class Application implements AutoCloseable {

    private final PayaraMicroRuntime runtime;

    private Application(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    static Application start(Settings settings, Database database, Secrets secrets) {
        settings.all().forEach((key, value) -> System.setProperty((String) key, ((String) value).strip()));
        System.setProperty("khosh.database.password", database.password());
        System.setProperty("khosh.links.secret", secrets.get("links"));
        System.setProperty("khosh.callback.secret", secrets.get("callback"));
        Path server = settings.state().resolve("server");
        try {
            // it keeps the deployed application in domain.xml, which must not come back by itself
            deleteTree(server.resolve("root"));
            Files.createDirectories(server.resolve("root"));
            PayaraMicroRuntime runtime = payara(
                    "--nohazelcast",
                    "--disablephonehome",
                    "--hostaware",
                    "--port",
                    Integer.toString(settings.httpPort()),
                    "--rootdir",
                    server.resolve("root").toString(),
                    "--logproperties",
                    Logging.file(server, "server.log").toString(),
                    "--prebootcommandfile",
                    commands(server, settings).toString(),
                    "--contextroot",
                    "/",
                    "--deploy",
                    Installation.home().resolve("app").toString());
            if (!runtime.getDeployedApplicationNames().contains("app")) {
                runtime.shutdown();
                throw new CannotStart("the application was not deployed; see " + settings.log("server.log"));
            }
            return new Application(runtime);
        } catch (CannotStart e) {
            throw e;
        } catch (Exception e) {
            throw new CannotStart("the application server cannot start; see " + settings.log("server.log"), e);
        }
    }

    /**
     * Past its own launcher, from jars that lie beside it since the build and are on our class path: those inside the jar
     * are slow at every look for a class or a resource, and unpacking at a start is not safe when two servers start at once.
     */
    private static PayaraMicroRuntime payara(String... options) throws Exception {
        Path home = Installation.home();
        System.setProperty(
                "fish.payara.micro.BootJar", home.resolve("server.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", home.resolve("payara").toString());
        try {
            return ((PayaraMicroBoot) Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                            .getMethod("create", String[].class)
                            .invoke(null, (Object) options))
                    .getRuntime();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static Path commands(Path server, Settings settings) throws IOException {
        String listener =
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";
        return Files.write(
                server.resolve("before-boot.txt"), List.of(listener + "address=" + settings.get("khosh.bind.address")));
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Override
    public void close() {
        try {
            runtime.shutdown();
        } catch (BootstrapException e) {
            System.err.println("khosh server: the application did not stop cleanly: " + e.getMessage());
        }
    }
}
