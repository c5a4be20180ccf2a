package ir.khosh.server.calls;

import ir.khosh.telephony.Supervision;
import ir.khosh.telephony.SupervisionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Hands on what is said of listening lines. */
@Singleton
class SupervisionNews {

    private final Instance<SupervisionAudience> listening;
    private List<SupervisionAudience> audience = List.of();

    @Inject
    SupervisionNews(@Any Instance<SupervisionAudience> listening) {
        this.listening = listening;
    }

    /** The exchange's own thread is no place to look for beans. */
    @PostConstruct
    void findAudience() {
        audience = listening.stream().toList();
    }

    void moved(SupervisionEvent event) {
        audience.forEach(listener -> listener.moved(event));
    }

    void found(List<Supervision> there, Instant at) {
        audience.forEach(listener -> listener.found(there, at));
    }
}
