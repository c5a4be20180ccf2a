package ir.khosh.server.push;

import ir.khosh.wire.session.Role;
import java.util.Optional;
import java.util.Set;

/** News that only goes to who asked for it. */
public enum Topic {
    BOARD("board", Set.of(Role.SUPERVISOR));

    private static final String WATCH = "watch ";
    private static final String LEAVE = "leave ";

    private final String word;
    private final Set<Role> roles;

    Topic(String word, Set<Role> roles) {
        this.word = word;
        this.roles = roles;
    }

    boolean isFor(Role role) {
        return roles.contains(role);
    }

    /** What a desktop asks to hear from now on; empty when it asks for nothing of the kind. */
    static Optional<Topic> watched(String text) {
        return named(text, WATCH);
    }

    static Optional<Topic> left(String text) {
        return named(text, LEAVE);
    }

    private static Optional<Topic> named(String text, String verb) {
        for (Topic topic : values()) {
            if (text.equals(verb + topic.word)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}
