package ir.khosh.desktop.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.desktop.server.Json;
import ir.khosh.wire.calls.Handover;
import ir.khosh.wire.calls.ScreenPop;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What is half-written about a call, as it goes with the call from desk to desk. It keeps its idempotency key. */
final class TravellingDraft {

    private static final Logger LOG = Logger.getLogger(TravellingDraft.class.getName());

    private final ObjectMapper json = Json.mapper();

    String pack(Draft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft cannot be written", e);
        }
    }

    /** Empty when nothing came along; what cannot be read is logged and left out, since the call goes on. */
    Optional<Draft> unpack(ScreenPop pop) {
        Handover handover = pop.handover();
        if (handover == null || handover.draft() == null) {
            return Optional.empty();
        }
        try {
            Draft draft = json.readValue(handover.draft(), Draft.class);
            return Optional.of(draft).filter(read -> read.key() != null && read.identity() != null);
        } catch (JsonProcessingException e) {
            LOG.log(Level.WARNING, "the draft that came with call " + pop.callId() + " is unreadable", e);
            return Optional.empty();
        }
    }
}
