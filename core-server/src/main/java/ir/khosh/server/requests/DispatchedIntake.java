package ir.khosh.server.requests;

import ir.khosh.server.shared.FieldCheck;
import ir.khosh.wire.requests.NewDispatch;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Registers a request and gives it to a contractor in one transaction: both or neither. */
@Singleton
@Transactional
class DispatchedIntake {

    private final RequestIntake intake;
    private final RequestDispatch dispatch;
    private final MetricRegistry metrics;

    @Inject
    DispatchedIntake(RequestIntake intake, RequestDispatch dispatch, MetricRegistry metrics) {
        this.intake = intake;
        this.dispatch = dispatch;
        this.metrics = metrics;
    }

    /**
     * @param key the client's idempotency key, of the request alone; null registers anew each time
     * @return the tracking code
     * @throws ir.khosh.server.shared.RefusedException with everything that is wrong with the request
     * @throws ir.khosh.server.shared.ConflictException {@code no-room} when somebody took the last place
     */
    String register(NewDispatch wish, String key) {
        FieldCheck check = new FieldCheck();
        check.needed("request", wish.request());
        check.needed("assignment", wish.assignment());
        check.throwIfRefused();
        return intake.register(wish.request(), key, (request, act) -> {
            dispatch.give(request, wish.assignment(), act);
            metrics.counter("khosh_requests_dispatched_at_once").inc();
        });
    }
}
