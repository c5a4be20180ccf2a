package ir.khosh.server.calls;

import ir.khosh.server.push.DesktopState;
import ir.khosh.wire.calls.CallControlView;
import ir.khosh.wire.calls.ScreenPop;
import ir.khosh.wire.push.Push;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a desktop is told when it connects, from memory. */
@Singleton
class FloorState implements DesktopState {

    private final Floor floor;
    private final SeatKeeper seats;
    private final FloorFigures figures;

    @Inject
    FloorState(Floor floor, SeatKeeper seats, FloorFigures figures) {
        this.floor = floor;
        this.seats = seats;
        this.figures = figures;
    }

    @Override
    public Push.Welcome welcome(String extension, String stream, boolean resumed) {
        List<ScreenPop> calls = new ArrayList<>();
        List<Push.Answered> answered = new ArrayList<>();
        List<CallControlView> controls = new ArrayList<>();
        for (LiveCall call : floor.calls()) {
            synchronized (call) {
                Offer offer = extension == null ? null : call.offers.get(extension);
                if (offer != null && offer.shown != null) {
                    calls.add(offer.shown);
                    if (offer.answered) {
                        answered.add(new Push.Answered(
                                call.id, call.answeredAt == null ? offer.offeredAt : call.answeredAt));
                    }
                    Optional.ofNullable(offer.control).ifPresent(controls::add);
                }
            }
        }
        return new Push.Welcome(
                stream,
                resumed,
                extension == null ? null : seats.viewOf(extension),
                calls,
                answered,
                figures.exchange(),
                figures.queue(),
                controls);
    }
}
