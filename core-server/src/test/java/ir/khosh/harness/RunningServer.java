package ir.khosh.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one shared server as a parameter, by {@code @ExtendWith(RunningServer.class)}. */
public final class RunningServer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Running(ir.khosh.server.running.RunningServer.shared());
    }

    /** A server process that is ready. */
    public static final class Running {

        private final ir.khosh.server.running.RunningServer server;

        private Running(ir.khosh.server.running.RunningServer server) {
            this.server = server;
        }

        /** Signed in as the first administrator. */
        public Api admin() {
            return new Api(baseUrl()).signIn("admin", ir.khosh.server.running.RunningServer.PASSWORD);
        }

        /** A user with this role, signed in. */
        public Api signedIn(String username, String role, String extension) {
            server.as(username, role, extension);
            return new Api(baseUrl()).signIn(username, ir.khosh.server.running.RunningServer.PASSWORD);
        }

        public String baseUrl() {
            return server.url();
        }
    }
}
