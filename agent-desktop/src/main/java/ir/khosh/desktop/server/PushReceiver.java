package ir.khosh.desktop.server;

import ir.khosh.wire.push.PushFrame;

/** Hears the push stream, on the screen's thread. */
public interface PushReceiver {

    /** @param frame in order, without gaps; heartbeats included */
    void received(PushFrame frame);

    /** The connection is gone; another is being tried. */
    void lost();

    /** The server no longer takes this session's token. */
    void refused();
}
