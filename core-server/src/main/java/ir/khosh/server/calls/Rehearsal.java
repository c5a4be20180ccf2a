package ir.khosh.server.calls;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Composes cards for nobody right after the start, so that the first caller's card does not pay for what a fresh
 * machine does once: loading classes, preparing statements, opening connections.
 */
@ApplicationScoped
class Rehearsal {

    private static final int ROUNDS = 30;

    @Inject
    private CallWorkers workers;

    @Inject
    private CallerCardComposer composer;

    void onStart(@Observes @Priority(6000) @Initialized(ApplicationScoped.class) Object started) {
        workers.run(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                composer.rehearse();
            }
        });
    }
}
