package ir.khosh.desktop.phone;

/** Which devices this operator took; null is the system's own choice. Safe for several threads. */
final class SoundChoice {

    private volatile String ear;
    private volatile String mouth;

    String ear() {
        return ear;
    }

    String mouth() {
        return mouth;
    }

    void take(String earName, String mouthName) {
        ear = earName;
        mouth = mouthName;
    }
}
