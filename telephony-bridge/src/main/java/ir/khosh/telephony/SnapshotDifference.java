package ir.khosh.telephony;

import ir.khosh.telephony.CallBoard.CallState;
import ir.khosh.telephony.CallBoard.Phase;
import ir.khosh.telephony.CallEvent.ReleaseReason;
import ir.khosh.telephony.CallEvent.WithdrawReason;
import ir.khosh.telephony.LinkEvent.ActiveCall;
import ir.khosh.telephony.LinkEvent.Seat;
import ir.khosh.telephony.LinkEvent.Snapshot;
import ir.khosh.telephony.LinkEvent.WaitingCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events that lead from what was believed to what the exchange has. */
final class SnapshotDifference {

    private final FoldedCallBoard board;
    private final Snapshot snapshot;
    private final Instant at;
    private final List<ExchangeEvent> events = new ArrayList<>();

    SnapshotDifference(FoldedCallBoard board, LinkEvent.Resynchronised fresh) {
        this.board = board;
        this.snapshot = fresh.snapshot();
        this.at = fresh.receivedAt();
    }

    List<ExchangeEvent> events() {
        endCallsThatAreGone();
        snapshot.waiting().forEach(this::waiting);
        snapshot.active().forEach(this::active);
        leaveQueuesThatAreGone();
        snapshot.seats().forEach(this::seat);
        supervisions();
        return events;
    }

    private void endCallsThatAreGone() {
        Set<CallId> there = Stream.concat(
                        snapshot.waiting().stream().map(WaitingCall::call),
                        snapshot.active().stream().map(ActiveCall::call))
                .collect(Collectors.toSet());
        board.calls().stream().filter(call -> !there.contains(call.call())).forEach(this::end);
    }

    private void end(CallState call) {
        call.ringing()
                .forEach(seat ->
                        events.add(new CallEvent.OfferWithdrawn(call.call(), at, seat, WithdrawReason.CALLER_GONE)));
        if (call.agent() != null) {
            events.add(new CallEvent.Released(call.call(), at, call.agent(), ReleaseReason.CALLER_HUNG_UP));
        }
        events.add(new CallEvent.Ended(call.call(), at, true));
    }

    private void waiting(WaitingCall there) {
        CallState known = board.findCall(there.call()).orElse(null);
        if (known != null && known.phase() == Phase.ENDED) {
            end(known);
            known = null;
        }
        if (known != null && known.queue() == null) {
            end(known);
            known = null;
        }
        if (known != null && known.phase() == Phase.CONNECTED) {
            back(known, there.queue());
        } else if (known == null || !known.queue().equals(there.queue())) {
            events.add(new CallEvent.Queued(
                    there.call(),
                    known == null ? there.queuedAt() : at,
                    there.caller(),
                    there.dialled(),
                    there.queue(),
                    there.position()));
        }
        if (known != null) {
            known.ringing().stream()
                    .filter(seat -> !there.ringing().contains(seat))
                    .forEach(seat ->
                            events.add(new CallEvent.OfferWithdrawn(there.call(), at, seat, WithdrawReason.NO_ANSWER)));
        }
        there.ringing().forEach(seat -> events.add(new CallEvent.Offered(there.call(), at, seat, there.queue())));
    }

    private void back(CallState known, QueueName queue) {
        if (known.agent() != null) {
            events.add(new CallEvent.Released(known.call(), at, known.agent(), ReleaseReason.TRANSFERRED));
        }
        events.add(new CallEvent.Requeued(known.call(), at, queue));
    }

    private void active(ActiveCall there) {
        CallState known = board.findCall(there.call()).orElse(null);
        if (known != null && known.phase() == Phase.ENDED) {
            end(known);
            known = null;
        }
        if (known == null) {
            events.add(new CallEvent.Queued(
                    there.call(), there.began(), there.caller(), there.dialled(), there.queue(), 1));
        } else {
            known.ringing().stream()
                    .filter(seat -> !seat.equals(there.agent()))
                    .forEach(seat -> events.add(
                            new CallEvent.OfferWithdrawn(there.call(), at, seat, WithdrawReason.ANSWERED_ELSEWHERE)));
        }
        Extension before = known == null ? null : known.agent();
        if (before != null && !before.equals(there.agent())) {
            events.add(new CallEvent.Released(there.call(), at, before, ReleaseReason.TRANSFERRED));
        }
        Instant since = before == null && (known == null || known.connectedAt() == null) ? there.since() : at;
        events.add(new CallEvent.Connected(there.call(), since, there.agent()));
        handling(there, known);
    }

    private void handling(ActiveCall there, CallState known) {
        CallHandling before = known == null ? CallHandling.NONE : known.handling();
        // no list of the exchange tells whether a recording rests
        CallHandling now = there.handling().recordingPaused(before.recordingPaused());
        boolean sameSlot =
                now.isParked() && now.parkedBy() == null && now.slot().equals(before.slot());
        events.add(new CallEvent.Found(there.call(), at, sameSlot ? now.parked(before.parkedBy(), now.slot()) : now));
    }

    private void leaveQueuesThatAreGone() {
        Set<List<Object>> there = new HashSet<>();
        snapshot.seats().forEach(seat -> there.add(List.of(seat.agent(), seat.queue())));
        board.seats().forEach(seat -> seat.queues().stream()
                .sorted(Comparator.comparing(QueueName::value))
                .filter(queue -> !there.contains(List.<Object>of(seat.agent(), queue)))
                .forEach(queue -> events.add(new AgentEvent.Left(seat.agent(), at, queue))));
    }

    private void seat(Seat there) {
        events.add(new AgentEvent.Joined(there.agent(), at, there.queue(), there.paused()));
        events.add(new AgentEvent.PauseChanged(there.agent(), at, there.queue(), there.paused(), there.pauseReason()));
        events.add(new AgentEvent.PhoneChanged(there.agent(), at, there.phone()));
    }

    private void supervisions() {
        Set<SupervisionId> there =
                snapshot.supervisions().stream().map(Supervision::id).collect(Collectors.toSet());
        board.supervisions().stream()
                .map(Supervision::id)
                .filter(id -> !there.contains(id))
                .forEach(id -> events.add(new SupervisionEvent.Over(id, at, SupervisionEvent.OverReason.GONE)));
        snapshot.supervisions().forEach(found -> {
            events.add(new SupervisionEvent.Rings(found.id(), found.since()));
            if (!found.isRinging()) {
                events.add(new SupervisionEvent.Hears(found.id(), found.since(), found.mode()));
            }
        });
    }
}
