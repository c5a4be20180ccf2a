package ir.khosh.desktop.phone;

/** What the operator hears with. */
interface Ear extends AutoCloseable {

    /** Plays 20 ms; waits while the device has enough, so that it keeps the time of whoever calls it. */
    void play(byte[] deviceFrame);

    @Override
    void close();
}
