package ir.khosh.server.requests;

import ir.khosh.server.requests.dispatch.Dispatcher;
import ir.khosh.server.requests.dispatch.OfferRule;
import ir.khosh.server.requests.dispatch.Punctuality;
import ir.khosh.server.requests.dispatch.SlotChoice;
import ir.khosh.server.requests.dispatch.Weights;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rules of dispatch as they are configured. */
@Singleton
class DispatchSettings {

    @Produces
    @Singleton
    Dispatcher dispatcher(
            @ConfigProperty(name = "khosh.dispatch.weights", defaultValue = "51;13;12;12;12") String ordinary,
            @ConfigProperty(name = "khosh.dispatch.weights-emergency", defaultValue = "8;80;4;4;4") String emergency,
            @ConfigProperty(name = "khosh.dispatch.newcomer-score", defaultValue = "60") int newcomerScore,
            @ConfigProperty(name = "khosh.dispatch.long-wait-days", defaultValue = "7") int longWaitDays) {
        return new Dispatcher(
                Weights.parse(ordinary), Weights.parse(emergency), newcomerScore, Duration.ofDays(longWaitDays));
    }

    @Produces
    @Singleton
    SlotChoice slotChoice(@ConfigProperty(name = "khosh.dispatch.days-ahead", defaultValue = "3") int daysAhead) {
        return new SlotChoice(daysAhead);
    }

    @Produces
    @Singleton
    OfferRule offerRule(@ConfigProperty(name = "khosh.dispatch.rounds", defaultValue = "6") int rounds) {
        return new OfferRule(rounds);
    }

    @Produces
    @Singleton
    Punctuality punctuality(
            @ConfigProperty(name = "khosh.punctuality.worst-minutes", defaultValue = "60") int worstMinutes) {
        return new Punctuality(Duration.ofMinutes(worstMinutes));
    }
}
