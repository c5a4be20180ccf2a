package ir.khosh.server.notifications;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configured providers in the order in which they are tried, each with its breaker. */
@Singleton
class NoticeProviders {

    record Line(NoticeProvider provider, Breaker breaker) {}

    private final List<Line> lines;

    @Inject
    NoticeProviders(
            @Any Instance<NoticeProvider> providers,
            @ConfigProperty(name = "khosh.sms.order", defaultValue = "kavenegar;ghasedak") String order,
            @ConfigProperty(name = "khosh.sms.rest-seconds", defaultValue = "5") int restSeconds,
            Clock clock) {
        this(providers.stream().toList(), order, Duration.ofSeconds(restSeconds), clock);
    }

    NoticeProviders(List<? extends NoticeProvider> providers, String order, Duration rest, Clock clock) {
        List<String> names = Arrays.stream(order.split(";")).map(String::strip).toList();
        List<String> known = providers.stream()
                .filter(provider -> provider.channel() == NoticeChannel.SMS)
                .map(NoticeProvider::name)
                .toList();
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("khosh.sms.order names providers other than " + known + ": " + order);
        }
        lines = providers.stream()
                .filter(NoticeProvider::isConfigured)
                .filter(provider -> provider.channel() != NoticeChannel.SMS || names.contains(provider.name()))
                .sorted((a, b) -> Integer.compare(names.indexOf(a.name()), names.indexOf(b.name())))
                .map(provider -> new Line(provider, new Breaker(clock, rest)))
                .toList();
    }

    List<Line> all() {
        return lines;
    }

    List<Line> of(NoticeChannel channel) {
        return lines.stream()
                .filter(line -> line.provider().channel() == channel)
                .toList();
    }

    Optional<Line> find(String name) {
        return lines.stream()
                .filter(line -> line.provider().name().equals(name))
                .findFirst();
    }

    /** @return the first that does not rest */
    Optional<Line> next(NoticeChannel channel) {
        return of(channel).stream().filter(line -> line.breaker().room() > 0).findFirst();
    }

    /** @return how many notices of this channel may be tried now */
    int room(NoticeChannel channel) {
        return of(channel).stream()
                .mapToInt(line -> line.breaker().room())
                .max()
                .orElse(0);
    }
}
