package ir.khosh.server.calls;

import ir.khosh.wire.applicants.ApplicantClass;
import ir.khosh.wire.applicants.ApplicantView;
import java.util.List;
import java.util.OptionalInt;

/** A number that a loyal customer uses is served before the others who wait. */
record LoyalFirstPolicy(int priority) {

    static final LoyalFirstPolicy DEFAULT = new LoyalFirstPolicy(10);

    /** @param people whom the number may belong to */
    OptionalInt priorityOf(List<ApplicantView> people) {
        return people.stream().anyMatch(person -> person.applicantClass() == ApplicantClass.LOYAL_CUSTOMER)
                ? OptionalInt.of(priority)
                : OptionalInt.empty();
    }
}
