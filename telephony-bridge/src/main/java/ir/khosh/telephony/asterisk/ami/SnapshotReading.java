package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.AgentEvent.PhoneState;
import ir.khosh.telephony.CallEvent;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.LinkEvent.ActiveCall;
import ir.khosh.telephony.LinkEvent.Seat;
import ir.khosh.telephony.LinkEvent.Snapshot;
import ir.khosh.telephony.LinkEvent.WaitingCall;
import ir.khosh.telephony.QueueName;
import ir.khosh.telephony.Supervision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Four lists → the picture of all citizens' calls and seats at one moment, and what the translator goes on from. */
final class SnapshotReading {

    private final Instant at;
    private final QueueName usual;
    private final List<ChannelEntry> channels;
    private final Map<String, AmiMessage> parked = new HashMap<>();
    private final List<CallEvent> meanwhile = new ArrayList<>();
    private final Map<String, AmiMessage> entries = new HashMap<>();
    private final Map<Extension, PhoneState> phones = new LinkedHashMap<>();
    private final Map<CallId, Integer> priorities = new LinkedHashMap<>();
    private final List<TrackedCall> tracked = new ArrayList<>();
    private final List<WaitingCall> waiting = new ArrayList<>();
    private final List<ActiveCall> active = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();

    /**
     * @param usual the queue of a call that does not show its own any more
     * @param at receipt of the last list
     */
    SnapshotReading(SnapshotLists lists, QueueName usual, Instant at) {
        this.at = at;
        this.usual = usual;
        this.channels = lists.channels().stream().map(ChannelEntry::of).toList();
        lists.entries().forEach(entry -> entries.put(entry.required("Uniqueid"), entry));
        lists.devices().forEach(this::readDevice);
        lists.members().forEach(this::readMember);
        lists.parked().forEach(one -> parked.put(one.required("ParkeeChannel"), one));
        channels.stream().filter(ChannelEntry::isCitizen).forEach(this::readCall);
    }

    Snapshot snapshot() {
        List<Supervision> supervisions = channels.stream()
                .flatMap(channel -> channel.supervision(at).stream())
                .toList();
        return new Snapshot(waiting, active, seats, supervisions);
    }

    List<TrackedCall> tracked() {
        return tracked;
    }

    /** Every seat's phone, signed in or not. */
    Map<Extension, PhoneState> phones() {
        return phones;
    }

    /** What is under way with these calls, to be told after the snapshot. */
    List<CallEvent> meanwhile() {
        return meanwhile;
    }

    /** Of waiting calls; only those that were raised. */
    Map<CallId, Integer> priorities() {
        return priorities;
    }

    private void readDevice(AmiMessage message) {
        AmiText.seat(message.field("Device"))
                .ifPresent(agent -> phones.put(agent, SeatTranslator.phoneState(message.required("State"))));
    }

    private void readMember(AmiMessage message) {
        AmiText.seat(message.field("Location")).ifPresent(agent -> {
            boolean paused = SeatTranslator.isPaused(message);
            seats.add(new Seat(
                    agent,
                    new QueueName(message.required("Queue")),
                    paused,
                    SeatTranslator.reason(message.field("PausedReason"), paused),
                    phones.getOrDefault(agent, PhoneState.UNKNOWN)));
        });
    }

    private void readCall(ChannelEntry citizen) {
        TrackedCall call = new TrackedCall(new CallId(citizen.linkedId()), citizen.channel());
        tracked.add(call);
        TalkReading talk = new TalkReading(citizen, channels, parked);
        talk.lines().forEach(call.handling()::line);
        AmiMessage entry = entries.get(citizen.uniqueId());
        if (!citizen.isOutgoing()) {
            call.enter(queueOf(citizen, entry));
        }
        if ((citizen.isWithOperators() || talk.isPickedUp()) && entry == null) {
            readTalking(citizen, call, talk);
        } else {
            readWaiting(citizen, call, entry);
        }
    }

    private QueueName queueOf(ChannelEntry citizen, AmiMessage entry) {
        if (entry != null) {
            return new QueueName(entry.required("Queue"));
        }
        return citizen.queue() == null ? usual : new QueueName(citizen.queue());
    }

    private void readTalking(ChannelEntry citizen, TrackedCall call, TalkReading talk) {
        talk.remember(call);
        active.add(new ActiveCall(
                call.id(),
                citizen.caller(),
                citizen.dialled(),
                talk.agent(),
                at.minus(citizen.age()),
                at.minus(talk.age()),
                call.queue(),
                talk.handling()));
        talk.givenTo().ifPresent(to -> meanwhile.add(new CallEvent.Transferred(call.id(), at, null, to)));
    }

    private void readWaiting(ChannelEntry citizen, TrackedCall call, AmiMessage entry) {
        channels.stream()
                .filter(other -> other.linkedId().equals(citizen.linkedId()) && !other.isBridged() && !other.up())
                .flatMap(other -> other.seat().stream())
                .forEach(call::ring);
        int waited = entry == null ? (int) citizen.age().toSeconds() : entry.number("Wait", 0);
        int priority = entry == null ? 0 : entry.number("Priority", 0);
        if (priority != 0) {
            priorities.put(call.id(), priority);
        }
        waiting.add(new WaitingCall(
                call.id(),
                citizen.caller(),
                citizen.dialled(),
                call.queue(),
                entry == null ? 1 : entry.number("Position", 1),
                at.minusSeconds(waited),
                call.ringing()));
    }
}
