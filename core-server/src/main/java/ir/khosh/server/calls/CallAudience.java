package ir.khosh.server.calls;

import java.time.Instant;

/** A feature above that follows calls. Implemented there; every implementation hears the same. */
public interface CallAudience {

    /**
     * A call moved. Called on the exchange's own thread, in order: must return at once and never wait.
     *
     * @param event what happened, as in the call's journal, such as {@code Connected}
     * @param extension whose phone it was about; null when nobody's
     */
    void moved(CallRow call, String event, String extension, Instant at);

    /** Records changed otherwise than by what was heard live: read them again. Comes on the writing thread. */
    void rewritten();
}
