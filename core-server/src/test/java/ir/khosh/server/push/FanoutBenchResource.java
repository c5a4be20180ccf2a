package ir.khosh.server.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.push.PushFrame;
import ir.khosh.wire.wallboard.BoardFigure;
import ir.khosh.wire.wallboard.Level;
import ir.khosh.wire.wallboard.SeatLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Put beside the application by the bench alone: one board to all who watch, and the same text by a bare loop. */
@Path("bench/fanout")
@RolesAllowed("SUPERVISOR")
@ApplicationScoped
public class FanoutBenchResource {

    private static final int FIGURES = 22;
    private static final int SEATS = 20;

    private Desktops desktops;
    private ObjectMapper json;
    private Clock clock;

    protected FanoutBenchResource() {}

    @Inject
    FanoutBenchResource(Desktops desktops, ObjectMapper json, Clock clock) {
        this.desktops = desktops;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Path("ours")
    public void ours(@QueryParam("round") long round) {
        desktops.coalesce(Topic.BOARD, board(round));
        desktops.sendCoalesced();
    }

    @POST
    @Path("bare")
    public void bare(@QueryParam("round") long round) throws JsonProcessingException {
        String text = json.writeValueAsString(new PushFrame(0, clock.instant(), board(round)));
        BareEndpoint.sendToAll(text);
    }

    /** @param round by which receivers know it */
    private Push.Board board(long round) {
        Instant now = clock.instant();
        return new Push.Board(
                now,
                now,
                true,
                round,
                IntStream.range(0, FIGURES)
                        .mapToObj(
                                i -> new BoardFigure("figure-of-the-bench-" + i, 1, "RATIO", i / 22.0, Level.CALM, now))
                        .toList(),
                List.of(),
                IntStream.range(0, SEATS)
                        .mapToObj(i -> new SeatLine(
                                "10" + (10 + i),
                                "نرگس کریمی",
                                "OPERATOR",
                                "AVAILABLE",
                                null,
                                now,
                                "IDLE",
                                null,
                                null,
                                null,
                                null))
                        .toList(),
                List.of());
    }
}
