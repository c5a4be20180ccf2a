package ir.khosh.telephony.parts;

import ir.khosh.telephony.plan.TestExchange;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One real exchange for all tests of a JVM. */
final class SharedExchange implements ParameterResolver {

    private record Held(TestExchange exchange) implements CloseableResource, AutoCloseable {
        @Override
        public void close() {
            exchange.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestExchange.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedExchange.class))
                .getOrComputeIfAbsent(
                        "exchange",
                        key -> new Held(TestExchange.start(System.getProperty("khosh.shared", "it"))),
                        Held.class)
                .exchange();
    }
}
