package ir.khosh.desktop.phone;

import ir.khosh.desktop.desk.Delay;
import ir.khosh.desktop.server.AgentsClient;
import ir.khosh.wire.agents.RefusedSound;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Tells the server what this desk's phone refused, until it has heard; without a server it waits. On the screen's thread. */
final class RefusedNews {

    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final AgentsClient agents;
    private final Delay pause;
    private final String phone = UUID.randomUUID().toString();
    private Map<String, Long> counts = Map.of();
    private Map<String, Long> heard = Map.of();
    private boolean telling;

    RefusedNews(AgentsClient agents, Delay.Factory delays) {
        this.agents = agents;
        this.pause = delays.of(PAUSE);
    }

    void changed(Map<String, Long> now) {
        counts = now;
        tellSoon();
    }

    private void tellSoon() {
        if (!telling && !counts.equals(heard)) {
            telling = true;
            pause.restart(this::tell);
        }
    }

    private void tell() {
        Map<String, Long> now = counts;
        agents.tellRefused(new RefusedSound(phone, now)).then(reply -> {
            telling = false;
            heard = reply.failure() == null ? now : heard;
            tellSoon();
        });
    }
}
