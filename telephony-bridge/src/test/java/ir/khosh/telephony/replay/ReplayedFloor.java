package ir.khosh.telephony.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the exchange has after all that it said: its own truth, from which it answers who asks. Not for several threads. */
final class ReplayedFloor {

    private static final class Line {
        private final String channel;
        private final String id;
        private final String call;
        private final String caller;
        private final String extension;
        private String state;
        private String queue = "";
        private String bridge = "";

        Line(String block) {
            channel = AmiBlock.field(block, "Channel");
            id = AmiBlock.field(block, "Uniqueid");
            call = AmiBlock.field(block, "Linkedid");
            caller = AmiBlock.field(block, "CallerIDNum");
            extension = AmiBlock.field(block, "Exten");
            state = AmiBlock.field(block, "ChannelState");
        }
    }

    private static final class Fate {
        private final Set<String> rings = new LinkedHashSet<>();
        private String talks = "";
        private boolean over;
        private boolean waits = true;
    }

    /** What can be said of a call for sure at this moment. */
    record Standing(String phase, Set<String> seats) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Fate> fates = new LinkedHashMap<>();

    void hear(String block) {
        Line line = lines.get(AmiBlock.field(block, "Uniqueid"));
        Fate fate = fates.get(AmiBlock.field(block, "Linkedid"));
        switch (AmiBlock.event(block)) {
            case "Newchannel" -> {
                Line made = new Line(block);
                lines.put(made.id, made);
            }
            case "Newstate" -> change(line, block);
            case "QueueCallerJoin" -> {
                line.queue = AmiBlock.field(block, "Queue");
                fates.put(line.call, new Fate());
            }
            case "QueueCallerLeave" -> fate.waits = false;
            case "AgentCalled" -> fate.rings.add(seat(block));
            case "AgentRingNoAnswer" -> fate.rings.remove(seat(block));
            case "DialEnd" -> stopRinging(fate, block);
            case "AgentConnect" -> {
                fate.rings.clear();
                fate.talks = seat(block);
            }
            case "AgentComplete" -> end(fate);
            case "BridgeEnter" -> line.bridge = AmiBlock.field(block, "BridgeUniqueid");
            case "BridgeLeave" -> {
                line.bridge = "";
                end(fate);
            }
            case "Hangup" -> hangUp(line, fate);
            default -> {}
        }
    }

    private static void change(Line line, String block) {
        if (line != null) {
            line.state = AmiBlock.field(block, "ChannelState");
        }
    }

    /** Before the phone's own line is gone: until then the call is between two states. */
    private static void stopRinging(Fate fate, String block) {
        if (fate != null && !AmiBlock.field(block, "DialStatus").equals("ANSWER")) {
            fate.rings.remove(seatOf(AmiBlock.field(block, "DestChannel")));
        }
    }

    private static void end(Fate fate) {
        if (fate != null) {
            fate.over = true;
        }
    }

    private void hangUp(Line line, Fate fate) {
        if (line == null) {
            return;
        }
        lines.remove(line.id);
        if (line.id.equals(line.call)) {
            fates.remove(line.call);
        } else if (fate != null) {
            fate.rings.remove(seatOf(line.channel));
        }
    }

    private static String seat(String block) {
        return AmiBlock.field(block, "Interface").replace("PJSIP/", "");
    }

    private static String seatOf(String channel) {
        return channel.replaceAll("PJSIP/([0-9]+)-.*", "$1");
    }

    /** Ids of all calls that are in a queue or came through one. */
    Set<String> calls() {
        return new LinkedHashSet<>(fates.keySet());
    }

    /** Empty while it is between two states. */
    Optional<Standing> standing(String call) {
        Fate fate = fates.get(call);
        List<Line> legs = lines.values().stream()
                .filter(line -> line.call.equals(call) && !line.id.equals(call))
                .toList();
        Line citizen = lines.get(call);
        if (fate == null || fate.over || citizen == null) {
            return Optional.empty();
        }
        if (!fate.talks.isEmpty()) {
            boolean joined =
                    !citizen.bridge.isEmpty() && legs.stream().anyMatch(leg -> leg.bridge.equals(citizen.bridge));
            return joined ? Optional.of(new Standing("CONNECTED", Set.of(fate.talks))) : Optional.empty();
        }
        if (!fate.waits) {
            return Optional.empty();
        }
        if (fate.rings.isEmpty()) {
            return legs.isEmpty() ? Optional.of(new Standing("WAITING", Set.of())) : Optional.empty();
        }
        return legs.size() == fate.rings.size() && legs.stream().noneMatch(leg -> leg.state.equals("6"))
                ? Optional.of(new Standing("OFFERED", Set.copyOf(fate.rings)))
                : Optional.empty();
    }

    /** As CoreShowChannels lists them. */
    List<String> channels(String actionId) {
        List<String> blocks = new ArrayList<>();
        lines.values()
                .forEach(line -> blocks.add("Event: CoreShowChannel\r\nActionID: " + actionId + "\r\nChannel: "
                        + line.channel + "\r\nChannelState: " + line.state + "\r\nCallerIDNum: " + line.caller
                        + "\r\nContext: from-trunk\r\nExten: " + line.extension + "\r\nPriority: 7\r\nUniqueid: "
                        + line.id + "\r\nLinkedid: " + line.call + "\r\nApplication: "
                        + (line.queue.isEmpty() ? "Ringing" : "Queue") + "\r\nApplicationData: "
                        + (line.queue.isEmpty() ? "" : line.queue + ",ct,,,60") + "\r\nDuration: 00:00:01\r\nBridgeId: "
                        + line.bridge + "\r\n\r\n"));
        return blocks;
    }

    /** As QueueStatus lists who waits. */
    List<String> entries(String actionId) {
        List<String> blocks = new ArrayList<>();
        fates.forEach((call, fate) -> {
            Line line = lines.get(call);
            if (fate.waits && line != null) {
                blocks.add("Event: QueueEntry\r\nActionID: " + actionId + "\r\nQueue: " + line.queue + "\r\nPosition: "
                        + (blocks.size() + 1) + "\r\nChannel: " + line.channel + "\r\nUniqueid: " + call
                        + "\r\nCallerIDNum: " + line.caller + "\r\nWait: 1\r\nPriority: 0\r\n\r\n");
            }
        });
        return blocks;
    }
}
