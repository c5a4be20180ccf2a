package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.AgentEvent.PhoneState;
import ir.khosh.telephony.CallId;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.LinkEvent.ActiveCall;
import ir.khosh.telephony.LinkEvent.Seat;
import ir.khosh.telephony.LinkEvent.Snapshot;
import ir.khosh.telephony.LinkEvent.WaitingCall;
import ir.khosh.telephony.QueueName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Three lists → the picture of all citizens' calls and seats at one moment, and what the translator goes on from. */
final class SnapshotReading {

    private final Instant at;
    private final List<ChannelEntry> channels;
    private final Map<String, AmiMessage> entries = new HashMap<>();
    private final Map<Extension, PhoneState> phones = new LinkedHashMap<>();
    private final Map<CallId, Integer> priorities = new LinkedHashMap<>();
    private final List<TrackedCall> tracked = new ArrayList<>();
    private final List<WaitingCall> waiting = new ArrayList<>();
    private final List<ActiveCall> active = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();

    /** @param at receipt of the last list */
    SnapshotReading(SnapshotLists lists, Instant at) {
        this.at = at;
        this.channels = lists.channels().stream().map(ChannelEntry::of).toList();
        lists.entries().forEach(entry -> entries.put(entry.required("Uniqueid"), entry));
        lists.devices().forEach(this::readDevice);
        lists.members().forEach(this::readMember);
        channels.stream().filter(ChannelEntry::isCitizen).forEach(this::readCall);
    }

    Snapshot snapshot() {
        return new Snapshot(waiting, active, seats);
    }

    List<TrackedCall> tracked() {
        return tracked;
    }

    /** Every seat's phone, signed in or not. */
    Map<Extension, PhoneState> phones() {
        return phones;
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
        AmiMessage entry = entries.get(citizen.uniqueId());
        call.enter(new QueueName(entry == null ? citizen.queue() : entry.required("Queue")));
        if (citizen.isBridged() && entry == null) {
            readTalking(citizen, call);
        } else {
            readWaiting(citizen, call, entry);
        }
    }

    private void readTalking(ChannelEntry citizen, TrackedCall call) {
        Extension agent = channels.stream()
                .filter(other -> citizen.bridge().equals(other.bridge()))
                .flatMap(other -> other.seat().stream())
                .findFirst()
                .orElse(null);
        call.connect(agent);
        Instant since = channels.stream()
                .filter(other -> citizen.bridge().equals(other.bridge())
                        && !other.channel().equals(citizen.channel()))
                .map(other -> at.minus(other.age()))
                .findFirst()
                .orElse(at.minus(citizen.age()));
        active.add(new ActiveCall(call.id(), citizen.caller(), citizen.dialled(), agent, since, call.queue()));
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
