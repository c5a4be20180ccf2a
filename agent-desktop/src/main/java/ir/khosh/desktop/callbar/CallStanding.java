package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.wire.calls.CallControlView;
import ir.khosh.wire.calls.Consultation;
import ir.khosh.wire.calls.Participant;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * How a call stands beyond an ordinary talk, in one Persian line.
 *
 * @param tone plain, held, consulting, conference or parked
 */
record CallStanding(String line, String tone) {

    static final CallStanding NONE = new CallStanding("", "plain");

    private static final int ONE_TO_ONE = 1;

    /** @param heldSince null when the caller is not on hold; {@code control} null when nothing is known of the call */
    static CallStanding of(CallControlView control, Instant heldSince, Instant now) {
        String hold = heldSince == null ? "" : "پشت خط · " + Persian.elapsed(Duration.between(heldSince, now));
        if (control != null && control.parkingSlot() != null) {
            return new CallStanding("پارک شد · جای " + Persian.digits(control.parkingSlot()), "parked");
        }
        if (control != null && control.consultation() != null) {
            return new CallStanding(consulting(control.consultation(), hold), "consulting");
        }
        if (!hold.isEmpty()) {
            return new CallStanding(hold + " · متقاضی موسیقی می‌شنود", "held");
        }
        if (control != null && control.participants().size() > ONE_TO_ONE) {
            return new CallStanding("کنفرانس · " + members(control), "conference");
        }
        return NONE;
    }

    private static String consulting(Consultation with, String hold) {
        String state = "TALKING".equals(with.state()) ? "در گفت‌وگو" : "زنگ می‌خورد";
        return "مشورت با " + person(with.name(), with.extension()) + " · " + state
                + (hold.isEmpty() ? "" : " · متقاضی " + hold);
    }

    private static String members(CallControlView control) {
        return control.participants().stream()
                .map(CallStanding::member)
                .collect(Collectors.joining("، ", "", "، متقاضی"));
    }

    private static String member(Participant one) {
        return person(one.name(), one.extension());
    }

    static String person(String name, String extension) {
        return name == null ? "داخلی " + Persian.digits(extension) : name + " (" + Persian.digits(extension) + ")";
    }
}
