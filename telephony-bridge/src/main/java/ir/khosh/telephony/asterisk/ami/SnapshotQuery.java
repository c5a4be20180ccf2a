package ir.khosh.telephony.asterisk.ami;

import java.util.ArrayList;
import java.util.List;

/** One asking for a snapshot: the lists come among ordinary events, which are kept until the lists are complete. */
final class SnapshotQuery {

    private final AmiSession session;
    private final SnapshotLists lists;
    private final int mostKept;
    private final List<AmiMessage> kept = new ArrayList<>();
    private boolean overfull;

    SnapshotQuery(AmiSession session, int number, int mostKept) {
        this.session = session;
        this.lists = new SnapshotLists("snapshot-" + number);
        this.mostKept = mostKept;
    }

    /** A list that is refused or not answered in time ends the session: without a snapshot it is worth nothing. */
    void ask() {
        for (String action : SnapshotLists.ACTIONS) {
            AmiAction list = new AmiAction(action);
            list.setActionId(lists.actionId());
            session.send(list).whenComplete((reply, failure) -> {
                if (failure != null || "Error".equals(reply.getResponse())) {
                    session.end("no snapshot: " + action + " was not answered");
                }
            });
        }
    }

    void take(AmiMessage message) {
        if (!lists.take(message)) {
            overfull = kept.size() >= mostKept;
            kept.add(message);
        }
    }

    boolean isComplete() {
        return lists.isComplete();
    }

    /** More happened meanwhile than may be kept; it must be asked again. */
    boolean isOverfull() {
        return overfull;
    }

    SnapshotLists lists() {
        return lists;
    }

    /** What happened since it was asked, in order. */
    List<AmiMessage> meanwhile() {
        return List.copyOf(kept);
    }
}
