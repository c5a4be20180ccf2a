package ir.khosh.telephony.plan;

import ir.khosh.telephony.plan.TelephonyPlan.Seat;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * How the exchange dials the desks that are phones themselves. It speaks plain text, so it leaves this machine only through
 * the relay beside it, which encrypts.
 *
 * @param relay the port at which the desks' relay listens; empty: the exchange dials the desks of this machine itself
 */
record DeskLines(OptionalInt relay) {

    String entries(List<Seat> seats, Secrets secrets) {
        return seats.stream()
                .filter(seat -> seat.desk() != null)
                .map(seat -> """
                        [%1$s]
                        type = websocket_client
                        connection_type = per_call_config
                        uri = %2$s
                        protocols = media
                        username = %1$s
                        password = %3$s
                        connection_timeout = 500
                        reconnect_interval = %4$d
                        reconnect_attempts = 1
                        """.formatted(
                                seat.number(),
                                address(seat),
                                secrets.named(seat.number() + "-media"),
                                relay.isPresent() ? 100 : 500))
                .collect(Collectors.joining("\n"));
    }

    private String address(Seat seat) {
        if (relay.isPresent()) {
            return "ws://127.0.0.1:%d/%s".formatted(relay.getAsInt(), seat.number());
        }
        if (seat.desk().isRemote()) {
            throw new StartFailure(
                    2,
                    "desk " + seat.number() + " is on another machine, which takes the relay: install haproxy | میز "
                            + seat.number()
                            + " روی دستگاه دیگری است و صدا بی‌رمز از این دستگاه بیرون نمی‌رود؛ haproxy را نصب کنید");
        }
        return "ws://%s:%d/media".formatted(seat.desk().host(), seat.desk().port());
    }
}
