package ir.khosh.server.calls.supervision;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.Session;
import ir.khosh.server.calls.AgentDecision;
import ir.khosh.server.calls.Agents;
import ir.khosh.server.push.Desktops;
import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.supervision.SeatOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** A supervisor changes a seat's state; the operator reads who did it and why. */
@ApplicationScoped
public class SeatOrders {

    /** Why a seat pauses that a supervisor has paused. */
    static final String PAUSE = "supervisor";

    private static final Set<AgentState> ALLOWED =
            EnumSet.of(AgentState.AVAILABLE, AgentState.PAUSED, AgentState.SIGNED_OUT);
    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    private Agents agents;
    private Desktops desktops;
    private Audit audit;
    private MetricRegistry metrics;

    protected SeatOrders() {}

    @Inject
    SeatOrders(Agents agents, Desktops desktops, Audit audit, MetricRegistry metrics) {
        this.agents = agents;
        this.desktops = desktops;
        this.audit = audit;
        this.metrics = metrics;
    }

    @Transactional
    public void force(Session by, String extension, SeatOrder order) {
        String reason = order.reason() == null
                ? ""
                : order.reason().replaceAll("[\\p{Cntrl}]+", " ").strip();
        if (order.state() == null || !ALLOWED.contains(order.state())) {
            throw new Refusal("state-not-allowed", "state", "این وضعیت را نمی‌توان برگزید.").toException();
        }
        if (reason.length() < SHORTEST) {
            throw new Refusal("reason-missing", "reason", "دلیل را بنویسید؛ دست‌کم سه نویسه.").toException();
        }
        if (reason.length() > LONGEST) {
            throw new Refusal("reason-too-long", "reason", "دلیل حداکثر ۲۰۰ نویسه است.").toException();
        }
        AgentDecision forced =
                agents.force(extension, order.state(), order.state() == AgentState.PAUSED ? PAUSE : null);
        audit.record("seat-forced", "seat:" + extension, order.state() + ": " + reason);
        metrics.counter("khosh_seats_forced").inc();
        desktops.toUser(forced.userId(), new Push.Forced(order.state(), by.displayName(), reason, forced.since()));
    }
}
