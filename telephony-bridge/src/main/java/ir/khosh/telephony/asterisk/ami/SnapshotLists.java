package ir.khosh.telephony.asterisk.ami;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the lists of a snapshot, which arrive among ordinary events and are known by their action id. */
final class SnapshotLists {

    static final List<String> ACTIONS = List.of("ParkedCalls", "CoreShowChannels", "QueueStatus", "DeviceStateList");
    private static final Set<String> ENDS =
            Set.of("CoreShowChannelsComplete", "QueueStatusComplete", "DeviceStateListComplete", "ParkedCallsComplete");

    private final String actionId;
    private final List<AmiMessage> channels = new ArrayList<>();
    private final List<AmiMessage> members = new ArrayList<>();
    private final List<AmiMessage> entries = new ArrayList<>();
    private final List<AmiMessage> devices = new ArrayList<>();
    private final List<AmiMessage> parked = new ArrayList<>();
    private final Set<String> ended = new HashSet<>();

    SnapshotLists(String actionId) {
        this.actionId = actionId;
    }

    String actionId() {
        return actionId;
    }

    /** @return false when it is an ordinary event */
    boolean take(AmiMessage message) {
        String id = message.field("ActionID");
        if (id == null || !id.endsWith("#" + actionId)) {
            return false;
        }
        switch (message.event()) {
            case "CoreShowChannel" -> channels.add(message);
            case "QueueMember" -> members.add(message);
            case "QueueEntry" -> entries.add(message);
            case "ParkedCall" -> parked.add(message);
            case "DeviceStateChange" -> devices.add(message);
            default -> {
                if (ENDS.contains(message.event())) {
                    ended.add(message.event());
                }
            }
        }
        return true;
    }

    boolean isComplete() {
        return ended.size() == ENDS.size();
    }

    List<AmiMessage> channels() {
        return channels;
    }

    List<AmiMessage> members() {
        return members;
    }

    List<AmiMessage> entries() {
        return entries;
    }

    List<AmiMessage> parked() {
        return parked;
    }

    List<AmiMessage> devices() {
        return devices;
    }
}
