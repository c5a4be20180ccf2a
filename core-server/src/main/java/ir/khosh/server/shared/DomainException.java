package ir.khosh.server.shared;

import java.util.Objects;

/**
 * A broken promise: the caller asked for what cannot be. The code decides the HTTP status in the one mapper.
 */
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable kebab-case; ends in {@code -not-found} for what does not exist
     * @param persianMessage for the person at the screen
     */
    public DomainException(String code, String persianMessage) {
        super(Objects.requireNonNull(persianMessage));
        this.code = Objects.requireNonNull(code);
    }

    public String code() {
        return code;
    }
}
