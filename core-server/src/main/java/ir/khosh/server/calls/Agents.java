package ir.khosh.server.calls;

import ir.khosh.server.accounts.Session;
import ir.khosh.server.accounts.SessionEnded;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.Refusal;
import ir.khosh.telephony.AgentEvent;
import ir.khosh.telephony.CallBoard.SeatState;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.agents.AgentStateChange;
import ir.khosh.wire.agents.AgentView;
import ir.khosh.wire.session.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was decided about every seat. The database owns it; the exchange follows. */
@ApplicationScoped
public class Agents {

    private static final Set<String> REASONS = Set.of("break", "prayer", "meal", "training", "technical");

    private final Map<String, AgentDecision> decisions = new ConcurrentHashMap<>();
    private CallPathSql sql;
    private CallRecords records;
    private CallWriter writer;
    private SeatTimes times;
    private Event<AgentDecision> decided;
    private Clock clock;

    protected Agents() {}

    @Inject
    Agents(
            CallPathSql sql,
            CallRecords records,
            CallWriter writer,
            SeatTimes times,
            Event<AgentDecision> decided,
            Clock clock) {
        this.sql = sql;
        this.records = records;
        this.writer = writer;
        this.times = times;
        this.decided = decided;
        this.clock = clock;
    }

    /** Reads what was decided before this start, or on another node before it lost the exchange to this one. */
    void load() {
        sql.list(
                        "select a.extension, a.user_id, u.display_name, u.role, a.state, a.reason, a.since,"
                                + " a.extensions"
                                + " from agent_state a"
                                + " join user_account u on u.id = a.user_id",
                        row -> new AgentDecision(
                                row.getString("extension"),
                                row.getLong("user_id"),
                                row.getString("display_name"),
                                Role.valueOf(row.getString("role")),
                                AgentState.valueOf(row.getString("state")),
                                row.getString("reason"),
                                CallPathSql.instant(row, "since"),
                                row.getInt("extensions")))
                .forEach(decision -> decisions.put(decision.extension(), decision));
    }

    /** The operator's own decision: stored before it is in force. */
    @Transactional
    public AgentDecision change(Session session, AgentStateChange wanted) {
        if (session.extension() == null) {
            throw Refusal.of("extension-missing", "برای این کاربر داخلی تعیین نشده است.")
                    .toException();
        }
        if (wanted.state() == null || wanted.state() == AgentState.WRAP_UP) {
            throw new Refusal("state-not-allowed", "state", "این وضعیت را نمی‌توان برگزید.").toException();
        }
        boolean paused = wanted.state() == AgentState.PAUSED;
        if (paused && (wanted.reason() == null || !REASONS.contains(wanted.reason()))) {
            throw new Refusal("pause-reason-missing", "reason", "دلیل استراحت را برگزینید.").toException();
        }
        AgentDecision decision = new AgentDecision(
                session.extension(),
                session.userId(),
                session.displayName(),
                session.role(),
                wanted.state(),
                paused ? wanted.reason() : null,
                clock.instant(),
                0);
        records.agentState(decision);
        inForce(decision);
        return decision;
    }

    /**
     * A supervisor's decision about a seat whose operator is there. It cuts no talk: the exchange only sends no more calls,
     * or more again.
     *
     * @param reason a code for a pause; null otherwise
     */
    @Transactional
    public AgentDecision force(String extension, AgentState state, String reason) {
        AgentDecision decision = find(extension)
                .filter(AgentDecision::isSignedIn)
                .map(before -> before.to(state, reason, clock.instant()))
                .orElseThrow(() -> new ConflictException("seat-signed-out", "کسی پشت این میز نیست."));
        records.agentState(decision);
        inForce(decision);
        return decision;
    }

    /** More time for the record, as often as the rule allows. */
    @Transactional
    public AgentDecision extendWrapUp(Session session) {
        AgentDecision before = find(session.extension())
                .filter(decision -> decision.state() == AgentState.WRAP_UP)
                .orElseThrow(() -> new ConflictException("not-in-wrap-up", "اکنون در زمان پس از تماس نیستید."));
        if (times.extensionsLeft(before) == 0) {
            throw Refusal.of("wrap-up-not-extendable", "این زمان را دیگر نمی‌توان تمدید کرد.")
                    .toException();
        }
        AgentDecision longer = before.extended();
        records.agentState(longer);
        inForce(longer);
        return longer;
    }

    /** @return false when no calls came to that seat anyway */
    boolean pauseByRule(String extension, String reason) {
        Optional<AgentDecision> open = find(extension).filter(decision -> decision.state() == AgentState.AVAILABLE);
        open.ifPresent(decision -> byRule(decision.to(AgentState.PAUSED, reason, clock.instant())));
        return open.isPresent();
    }

    void endLateWrapUps() {
        Instant now = clock.instant();
        all().stream()
                .filter(decision -> times.isWrapUpOver(decision, now))
                .forEach(decision -> endWrapUp(decision.extension()));
    }

    void startWrapUp(String extension) {
        find(extension)
                .filter(decision -> decision.state() == AgentState.AVAILABLE)
                .ifPresent(decision -> byRule(decision.to(AgentState.WRAP_UP, null, clock.instant())));
    }

    /** After the disposition, or when the time for it is over. */
    void endWrapUp(String extension) {
        find(extension)
                .filter(decision -> decision.state() == AgentState.WRAP_UP)
                .ifPresent(decision -> byRule(decision.to(AgentState.AVAILABLE, null, clock.instant())));
    }

    void onSessionEnded(@Observes SessionEnded ended) {
        if (ended.lastOfUser() && ended.extension() != null) {
            find(ended.extension())
                    .filter(AgentDecision::isSignedIn)
                    .map(decision -> decision.to(AgentState.SIGNED_OUT, null, clock.instant()))
                    .ifPresent(decision -> {
                        writer.signedOut(decision);
                        inForce(decision);
                    });
        }
    }

    private void byRule(AgentDecision decision) {
        writer.agentState(decision);
        inForce(decision);
    }

    private void inForce(AgentDecision decision) {
        decisions.put(decision.extension(), decision);
        decided.fire(decision);
    }

    Optional<AgentDecision> find(String extension) {
        return extension == null ? Optional.empty() : Optional.ofNullable(decisions.get(extension));
    }

    Collection<AgentDecision> all() {
        return List.copyOf(decisions.values());
    }

    /** @param seat what the exchange says; null when it says nothing */
    AgentView view(String extension, AgentDecision decision, SeatState seat, boolean linkUp) {
        String phone = seat == null || !linkUp
                ? AgentEvent.PhoneState.UNKNOWN.name()
                : seat.phone().name();
        if (decision == null) {
            return new AgentView(extension, AgentState.SIGNED_OUT, null, null, linkUp, phone, null, 0);
        }
        return new AgentView(
                extension,
                decision.state(),
                decision.reason(),
                decision.since(),
                linkUp && agrees(decision, seat),
                phone,
                times.until(decision),
                times.extensionsLeft(decision));
    }

    static boolean agrees(AgentDecision decision, SeatState seat) {
        boolean there = seat != null && seat.signedIn();
        return there == decision.isSignedIn() && (!there || seat.paused() == decision.isPaused());
    }
}
