package ir.khosh.server.calls;

import ir.khosh.wire.push.Push;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the exchange is not heard. */
@Readiness
@ApplicationScoped
public class ExchangeHealth implements HealthCheck {

    private FloorFigures figures;

    protected ExchangeHealth() {}

    @Inject
    ExchangeHealth(FloorFigures figures) {
        this.figures = figures;
    }

    @Override
    public HealthCheckResponse call() {
        Push.Exchange exchange = figures.exchange();
        return exchange.up()
                ? HealthCheckResponse.named("exchange")
                        .up()
                        .withData("silentMillis", exchange.silentMillis())
                        .build()
                : HealthCheckResponse.named("exchange")
                        .down()
                        .withData("reason", exchange.reason() == null ? "exchange-unreachable" : exchange.reason())
                        .build();
    }
}
