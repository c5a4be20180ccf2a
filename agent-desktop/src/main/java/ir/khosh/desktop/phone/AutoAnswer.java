package ir.khosh.desktop.phone;

import ir.khosh.desktop.desk.Delay;

/** Picks up when the operator has not after a while; for demonstrations, where nobody need be at the desk. */
public final class AutoAnswer {

    private AutoAnswer() {}

    /** @param patience from the first ring; lives on the screen's thread */
    public static void at(PhoneModel phone, Delay patience) {
        phone.state().addListener((observed, was, is) -> {
            if (is == PhoneModel.State.RINGING) {
                patience.restart(phone::answer);
            } else {
                patience.cancel();
            }
        });
    }
}
