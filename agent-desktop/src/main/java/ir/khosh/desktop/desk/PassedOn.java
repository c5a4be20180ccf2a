package ir.khosh.desktop.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was written about calls that were given to a colleague: one that nobody takes comes back as it was. */
final class PassedOn {

    private static final int MOST = 20;

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    void keep(String callId, Draft draft) {
        drafts.put(callId, draft);
        if (drafts.size() > MOST) {
            drafts.remove(drafts.keySet().iterator().next());
        }
    }

    Optional<Draft> takeBack(String callId) {
        return Optional.ofNullable(drafts.remove(callId));
    }
}
