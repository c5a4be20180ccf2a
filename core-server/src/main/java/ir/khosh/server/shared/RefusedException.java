package ir.khosh.server.shared;

import java.util.List;

/** Carries refusals to the one mapper: 422, or 409 when the code says conflict. Rolls the transaction back. */
public final class RefusedException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    /** @param refusals at least one */
    public RefusedException(List<Refusal> refusals) {
        super(refusals.get(0).code(), refusals.get(0).persianMessage());
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
