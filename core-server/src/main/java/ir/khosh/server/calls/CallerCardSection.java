package ir.khosh.server.calls;

import ir.khosh.wire.calls.CallerCard.LiveWarranty;
import ir.khosh.wire.calls.CallerCard.OpenWork;
import ir.khosh.wire.calls.CallerCard.PastWork;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a feature adds to the caller card, so that the pop shows its work without {@code calls} knowing it. */
public interface CallerCardSection {

    /**
     * Called while the operator's phone rings: a few set-based queries, no more.
     *
     * @param applicantIds at most ten
     * @return parts by applicant id; those without work may be absent
     */
    Map<Long, Part> partsFor(Collection<Long> applicantIds);

    /** @param paidJobs finished and paid within the window of the class policy */
    record Part(
            List<OpenWork> openWork,
            List<LiveWarranty> liveWarranties,
            List<PastWork> pastWork,
            int paidJobs,
            int totalJobs) {

        public static final Part EMPTY = new Part(List.of(), List.of(), List.of(), 0, 0);

        public Part {
            openWork = List.copyOf(openWork);
            liveWarranties = List.copyOf(liveWarranties);
            pastWork = List.copyOf(pastWork);
        }
    }
}
