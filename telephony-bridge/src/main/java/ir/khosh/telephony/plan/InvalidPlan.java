package ir.khosh.telephony.plan;

import java.util.List;
import java.util.stream.Collectors;

/** telephony.yaml cannot be used; every fault is listed, not only the first. */
final class InvalidPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PlanError> errors;

    InvalidPlan(List<PlanError> errors) {
        super(errors.stream().map(PlanError::toString).collect(Collectors.joining("\n")));
        this.errors = List.copyOf(errors);
    }

    List<PlanError> errors() {
        return errors;
    }
}
