package ir.khosh.server.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * How one notice leaves: by the first provider that takes it. One that is unavailable is passed over at once; where it is
 * not known whether it was taken, only the same provider is asked, and nothing is sent again before it says no.
 */
@Singleton
class NoticeSending {

    private static final Duration PROVIDERS_REST = Duration.ofSeconds(1);

    private final NoticeProviders providers;
    private final Clock clock;

    @Inject
    NoticeSending(NoticeProviders providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    /** @param handing is told, before it leaves, that another provider than the row's will have it */
    Settled carry(OutboxRows.Due row, BiConsumer<OutboxRows.Due, String> handing) {
        if (row.asked()) {
            return ask(row);
        }
        if (row.withdrawn()) {
            return Settled.superseded(row);
        }
        String failure = null;
        for (NoticeProviders.Line line : providers.of(row.channel())) {
            if (!line.breaker().admits()) {
                continue;
            }
            if (!line.provider().name().equals(row.provider())) {
                handing.accept(row, line.provider().name());
            }
            NoticeProvider.Sending sending = line.provider().send(row.envelope());
            if (sending instanceof NoticeProvider.Sending.Taken taken) {
                line.breaker().succeeded();
                return Settled.sent(row, taken.messageId());
            }
            if (sending instanceof NoticeProvider.Sending.Refused refused) {
                line.breaker().succeeded();
                return Settled.dead(row, refused.reason());
            }
            line.breaker().failed();
            if (sending instanceof NoticeProvider.Sending.Unknown unknown) {
                return Settled.again(row, OutboxState.UNKNOWN, unknown.reason());
            }
            failure = ((NoticeProvider.Sending.Unavailable) sending).reason();
        }
        return failure == null
                ? Settled.untouched(row, PROVIDERS_REST)
                : Settled.again(row, OutboxState.PENDING, failure);
    }

    private Settled ask(OutboxRows.Due row) {
        Optional<NoticeProviders.Line> line = providers.find(row.provider());
        if (line.isEmpty()
                || row.triedAt() == null
                || row.triedAt().plus(line.get().provider().memory()).isBefore(clock.instant())) {
            return Settled.dead(row, "outcome-unknown");
        }
        NoticeProvider.Fate fate = line.get().provider().fateOf(row.envelope().key());
        if (fate instanceof NoticeProvider.Fate.Known known) {
            return Settled.known(row, known);
        }
        if (fate instanceof NoticeProvider.Fate.NotKnown) {
            return row.withdrawn()
                    ? Settled.superseded(row)
                    : new Settled(row, OutboxState.PENDING, null, "never-arrived", Duration.ZERO, true);
        }
        return Settled.again(row, OutboxState.UNKNOWN, ((NoticeProvider.Fate.Unsaid) fate).reason());
    }
}
