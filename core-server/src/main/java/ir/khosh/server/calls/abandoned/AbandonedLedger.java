package ir.khosh.server.calls.abandoned;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.calls.AbandonedView;
import ir.khosh.wire.session.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calling back those who were not served: one person at a time, each try with its outcome. */
@Singleton
@Transactional
public class AbandonedLedger {

    private final AbandonedRows rows;
    private final AbandonedReading reading;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;
    private final Duration held;
    private final Duration pause;

    @Inject
    AbandonedLedger(
            AbandonedRows rows,
            AbandonedReading reading,
            CurrentUser user,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "khosh.abandoned.held-seconds", defaultValue = "180") long heldSeconds,
            @ConfigProperty(name = "khosh.abandoned.retry-minutes", defaultValue = "15") long retryMinutes) {
        this.rows = rows;
        this.reading = reading;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
        held = Duration.ofSeconds(heldSeconds);
        pause = Duration.ofMinutes(retryMinutes);
    }

    /**
     * For a while nobody else calls this person; claiming again prolongs it. Shows the whole number, which is noted.
     *
     * @throws ConflictException {@code abandoned-taken} or {@code abandoned-closed}
     */
    AbandonedView claim(long id) {
        AbandonedView item = getOpen(id);
        Instant now = clock.instant();
        if (!rows.hold(id, user.username(), user.session().displayName(), now, now.plus(held))) {
            throw new ConflictException("abandoned-taken", "همکار دیگری هم‌اکنون با این شماره تماس می‌گیرد.");
        }
        if (user.role() == Role.OPERATOR && !item.mine()) {
            audit.record("abandoned-number-shown", "abandoned:" + id, null);
        }
        return getOpen(id);
    }

    void release(long id) {
        rows.release(id, user.username());
    }

    /** REACHED or DROPPED closes it; after NO_ANSWER it comes back later. Only for whoever has claimed it. */
    void outcome(long id, AbandonedView.Outcome said) {
        FieldCheck check = new FieldCheck();
        String note = check.text("note", said.note(), 300);
        String outcome = Objects.requireNonNullElse(said.outcome(), "");
        if (!List.of("REACHED", "NO_ANSWER", "DROPPED").contains(outcome)) {
            check.refuse("unknown-value", "outcome", "نتیجهٔ تماس را انتخاب کنید.");
        } else if (outcome.equals("DROPPED") && note == null) {
            check.refuse("required", "note", "برای کنار گذاشتن دلیل لازم است.");
        }
        check.throwIfRefused();
        if (!getOpen(id).mine()) {
            throw new ConflictException("abandoned-not-yours", "نخست این شماره را بردارید.");
        }
        Instant now = clock.instant();
        rows.endedTry(id, user.username(), outcome, note, now);
        if (outcome.equals("NO_ANSWER")) {
            rows.tried(id, now, now.plus(pause));
        } else {
            rows.close(id, outcome, null, user.username(), now);
            if (outcome.equals("DROPPED")) {
                audit.record("abandoned-dropped", "abandoned:" + id, note);
            }
        }
    }

    /**
     * For other features, in their transaction: whoever uses this number has been helped in another way.
     *
     * @param reference such as a tracking code; at most 64 ASCII characters
     */
    public void servedBy(PhoneNumber number, String reference) {
        rows.findOpen(number.value())
                .ifPresent(id -> rows.close(id, "REQUEST", reference, user.username(), clock.instant()));
    }

    private AbandonedView getOpen(long id) {
        return reading.find(id)
                .orElseThrow(() -> new ConflictException("abandoned-closed", "به این تماس پیش‌تر رسیدگی شده است."));
    }
}
