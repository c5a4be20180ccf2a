package ir.khosh.server.push;

import ir.khosh.wire.push.Push;

/** What a desktop must know when it connects; implemented by the feature that has the calls. */
public interface DesktopState {

    /** Answers from memory, also while the database is away. {@code extension} is null for people without a phone. */
    Push.Welcome welcome(String extension, String stream, boolean resumed);
}
