package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.CallHandling;
import ir.khosh.telephony.Extension;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has to do with a citizen's call, seen from which lines are joined with which. */
final class TalkReading {

    private final ChannelEntry citizen;
    private final List<ChannelEntry> operators;
    private final List<ChannelEntry> speaking;
    private final boolean held;
    private final String slot;
    private final Extension parkedBy;

    /** @param parked line → where and by whom it is parked */
    TalkReading(ChannelEntry citizen, List<ChannelEntry> channels, Map<String, AmiMessage> parked) {
        this.citizen = citizen;
        this.operators = channels.stream()
                .filter(line -> line.linkedId().equals(citizen.linkedId()))
                .filter(line -> line.seat().isPresent())
                .sorted(Comparator.comparing(ChannelEntry::age).reversed())
                .toList();
        this.speaking = operators.stream()
                .filter(line -> citizen.isBridged() && citizen.bridge().equals(line.bridge()))
                .toList();
        this.held = channels.stream()
                .anyMatch(line -> line.isHold() && line.linkedId().equals(citizen.linkedId()));
        AmiMessage place = parked.get(citizen.channel());
        this.slot = place == null ? null : AmiText.clean(place.required("ParkingSpace"));
        this.parkedBy = place == null
                ? null
                : AmiText.seat(place.field("ParkerDialString")).orElse(null);
    }

    Map<Extension, String> lines() {
        Map<Extension, String> lines = new LinkedHashMap<>();
        operators.forEach(line -> lines.put(line.seat().orElseThrow(), line.channel()));
        return lines;
    }

    /** Null when nobody speaks with the citizen, or it cannot be told who. */
    Extension agent() {
        if (!speaking.isEmpty()) {
            return seat(speaking.get(0));
        }
        return asks()
                ? seat(operators.get(0))
                : pickedUp().map(TalkReading::seat).orElse(null);
    }

    /** The queue has let go and the two are joined in a moment, of which nothing more will be said than of the lines. */
    boolean isPickedUp() {
        return pickedUp().isPresent();
    }

    private Optional<ChannelEntry> pickedUp() {
        return citizen.isBridged() || citizen.queue() == null
                ? Optional.empty()
                : operators.stream().filter(ChannelEntry::up).findFirst();
    }

    /** The citizen is alone with music while the operator speaks elsewhere. */
    private boolean asks() {
        return slot == null && citizen.isBridged() && speaking.isEmpty() && !operators.isEmpty();
    }

    private Optional<ChannelEntry> asked() {
        return asks() ? operators.stream().skip(1).findFirst() : Optional.empty();
    }

    /** Whose phone rings for a call that was given on. */
    Optional<Extension> givenTo() {
        return slot != null || citizen.isBridged() || isPickedUp()
                ? Optional.empty()
                : operators.stream()
                        .filter(line -> !line.up())
                        .map(TalkReading::seat)
                        .findFirst();
    }

    CallHandling handling() {
        return new CallHandling(
                citizen.isOutgoing(),
                held,
                asked().map(TalkReading::seat).orElse(null),
                asked().map(ChannelEntry::up).orElse(false),
                speaking.stream().skip(1).map(TalkReading::seat).toList(),
                slot,
                parkedBy,
                false);
    }

    /** What the translator goes on from. */
    void remember(TrackedCall call) {
        call.connect(agent());
        CallHandling now = handling();
        call.handling().consult(now.consulted());
        now.others().forEach(call.handling()::join);
        call.handling().parkedBy(parkedBy);
        givenTo().ifPresent(seat -> {
            call.ring(seat);
            call.handling().giveTo(seat);
        });
    }

    Duration age() {
        return speaking.isEmpty() ? citizen.age() : speaking.get(0).age();
    }

    private static Extension seat(ChannelEntry line) {
        return line.seat().orElseThrow();
    }
}
