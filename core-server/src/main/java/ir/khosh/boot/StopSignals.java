package ir.khosh.boot;

import java.lang.reflect.Proxy;

/**
 * TERM and INT. Shutdown hooks run in parallel and would race Payara's own, so the signals are taken before them.
 * sun.misc is reached by reflection because the compiler's release mode hides it.
 */
final class StopSignals {

    private StopSignals() {}

    static void handle(Runnable stop) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(
                    StopSignals.class.getClassLoader(),
                    new Class<?>[] {handler},
                    (self, method, arguments) -> switch (method.getName()) {
                        case "handle" -> {
                            stop.run();
                            yield null;
                        }
                        case "hashCode" -> System.identityHashCode(self);
                        case "equals" -> self == arguments[0];
                        default -> "stop";
                    });
            for (String name : new String[] {"TERM", "INT"}) {
                signal.getMethod("handle", signal, handler)
                        .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
            }
        } catch (ReflectiveOperationException e) {
            throw new CannotStart("signals cannot be handled on this Java", e);
        }
    }
}
