package ir.khosh.wire.push;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.agents.AgentView;
import ir.khosh.wire.calls.CallControlView;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.calls.ScreenPop;
import ir.khosh.wire.incidents.IncidentView;
import ir.khosh.wire.regions.RegionView;
import ir.khosh.wire.supervision.DeskMessage;
import ir.khosh.wire.supervision.SupervisionMode;
import ir.khosh.wire.supervision.SupervisionView;
import ir.khosh.wire.wallboard.BoardAlert;
import ir.khosh.wire.wallboard.BoardFigure;
import ir.khosh.wire.wallboard.IntervalLine;
import ir.khosh.wire.wallboard.ProvinceLine;
import ir.khosh.wire.wallboard.SeatLine;
import ir.khosh.wire.wallboard.WaitingLine;
import java.time.Instant;
import java.util.List;

/** What the server tells a desktop. Unknown kinds are skipped and counted by the desktop. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Push.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = Push.Pop.class, name = "pop"),
    @JsonSubTypes.Type(value = Push.CardReady.class, name = "card-ready"),
    @JsonSubTypes.Type(value = Push.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = Push.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Push.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = Push.Control.class, name = "control"),
    @JsonSubTypes.Type(value = Push.Agent.class, name = "agent"),
    @JsonSubTypes.Type(value = Push.Queue.class, name = "queue"),
    @JsonSubTypes.Type(value = Push.Exchange.class, name = "exchange"),
    @JsonSubTypes.Type(value = Push.Abandoned.class, name = "abandoned"),
    @JsonSubTypes.Type(value = Push.Board.class, name = "board"),
    @JsonSubTypes.Type(value = Push.BoardDay.class, name = "board-day"),
    @JsonSubTypes.Type(value = Push.Incidents.class, name = "incidents"),
    @JsonSubTypes.Type(value = Push.Supervising.class, name = "supervising"),
    @JsonSubTypes.Type(value = Push.Supervised.class, name = "supervised"),
    @JsonSubTypes.Type(value = Push.TakenOver.class, name = "taken-over"),
    @JsonSubTypes.Type(value = Push.Message.class, name = "message"),
    @JsonSubTypes.Type(value = Push.Forced.class, name = "forced"),
    @JsonSubTypes.Type(value = Push.SessionOver.class, name = "session-over")
})
public sealed interface Push {

    /**
     * First frame of a connection. When {@code resumed} is false the desktop forgets its calls and takes these.
     *
     * @param controls how each answered call of this desk stands
     * @param stream to be given back with the last sequence when reconnecting
     */
    record Welcome(
            String stream,
            boolean resumed,
            AgentView agent,
            List<ScreenPop> calls,
            List<Answered> answered,
            Exchange exchange,
            Queue queue,
            List<CallControlView> controls)
            implements Push {
        public Welcome {
            calls = List.copyOf(calls);
            answered = List.copyOf(answered);
            controls = controls == null ? List.of() : List.copyOf(controls);
        }
    }

    record Pop(ScreenPop pop) implements Push {}

    /** The card that was pending at the pop; {@code card} null: it stays unavailable. */
    record CardReady(String callId, CallerCard card, RegionView region, String regionReason) implements Push {}

    /** @param reason NO_ANSWER, REFUSED, ANSWERED_ELSEWHERE or CALLER_GONE */
    record Withdrawn(String callId, String reason) implements Push {}

    record Answered(String callId, Instant at) implements Push {}

    /**
     * @param estimated the exchange had forgotten the call when we asked
     * @param reason CALLER_GONE_WHILE_ASKING; null for an end that needs no word
     */
    record Ended(String callId, Instant at, boolean estimated, String reason) implements Push {

        /** The caller hung up while this operator asked a colleague, and the consultation ended with the call. */
        public static final String CALLER_GONE_WHILE_ASKING = "CALLER_GONE_WHILE_ASKING";

        public Ended(String callId, Instant at, boolean estimated) {
            this(callId, at, estimated, null);
        }
    }

    /** How a call on this desk stands now, and what can be done with it. */
    record Control(CallControlView control) implements Push {}

    record Agent(AgentView agent) implements Push {}

    /** @param longestWaitSince null when nobody waits; {@code asOf} is when the exchange was last heard */
    record Queue(int waiting, Instant longestWaitSince, int available, int signedIn, Instant asOf) implements Push {}

    /** @param silentMillis age of the exchange's last byte */
    record Exchange(boolean up, Instant since, long silentMillis, String reason) implements Push {}

    /**
     * The ledger of abandoned calls in figures.
     *
     * @param open callers who are still to be called back, {@code due} those of them that may be tried now
     * @param oldestSince null when nobody is forgotten
     */
    record Abandoned(int open, int due, Instant oldestSince, int withheldToday, Instant asOf) implements Push {}

    /**
     * The wallboard now; only to who watches {@code board}, outside the sequence.
     *
     * @param asOf until when the exchange is known; null before it was heard
     * @param silentMillis age of the exchange's last byte; {@code exchangeHeard} false when that is too old
     * @param today when the day of these figures began in Tehran
     */
    record Board(
            Instant today,
            Instant asOf,
            boolean exchangeHeard,
            long silentMillis,
            List<BoardFigure> figures,
            List<WaitingLine> waiting,
            List<SeatLine> seats,
            List<BoardAlert> alerts)
            implements Push {
        public Board {
            figures = List.copyOf(figures);
            waiting = List.copyOf(waiting);
            seats = List.copyOf(seats);
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * What moves slowly on the wallboard, at most once a second.
     *
     * @param asOf of the calls; {@code requestsAsOf} of the open requests, null while they could not be counted
     * @param reconciledAt null when the board was never held against the exchange's file, or it could not be read
     */
    record BoardDay(
            Instant today,
            Instant asOf,
            Instant requestsAsOf,
            List<IntervalLine> intervals,
            List<ProvinceLine> provinces,
            int reconciliationDifferences,
            Instant reconciledAt)
            implements Push {
        public BoardDay {
            intervals = List.copyOf(intervals);
            provinces = List.copyOf(provinces);
        }
    }

    /** Open incidents, the newest first; told whenever something about them changes. */
    record Incidents(List<IncidentView> open, Instant asOf) implements Push {
        public Incidents {
            open = List.copyOf(open);
        }
    }

    /** To the supervisor: how a supervision of theirs stands. */
    record Supervising(SupervisionView supervision) implements Push {}

    /**
     * To the operator: who hears this call now. Told as the rule {@code khosh.supervision.announce} wants.
     *
     * @param mode null when nobody does any more
     */
    record Supervised(String callId, String supervisorName, SupervisionMode mode) implements Push {}

    /** To the operator whose call a supervisor has taken over: what was typed is asked for, to go along with it. */
    record TakenOver(String callId, String to, String toName) implements Push {}

    /** A supervisor's word to whoever sits here; or, to the supervisor, that it was read. */
    record Message(DeskMessage message) implements Push {}

    /** A supervisor has changed this seat's state. */
    record Forced(AgentState state, String byName, String reason, Instant at) implements Push {}

    /** The token is no longer good; sign in again. */
    record SessionOver(String reason) implements Push {}
}
