package ir.khosh.desktop.phone;

/** What the operator speaks into. */
interface Mouth extends AutoCloseable {

    /** Waits for the next 20 ms; empty when closed. */
    byte[] listen();

    @Override
    void close();
}
