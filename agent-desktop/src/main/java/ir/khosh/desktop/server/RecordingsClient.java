package ir.khosh.desktop.server;

import ir.khosh.wire.calls.RecordingView;
import java.util.List;
import java.util.Map;

/** What was recorded of calls. */
public final class RecordingsClient {

    private final Rest rest;

    public RecordingsClient(Rest rest) {
        this.rest = rest;
    }

    /** Empty when the call was not recorded. */
    public Answer<List<RecordingView>> list(String callId) {
        return rest.list("/api/calls/" + Rest.encoded(callId) + "/recordings", Map.of(), RecordingView.class);
    }

    /** The whole sound as a WAV file; the server writes down that it was heard. */
    public Answer<byte[]> sound(long recording) {
        return rest.sound("/api/recordings/" + recording + "/sound");
    }
}
