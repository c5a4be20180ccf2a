package ir.khosh.wire.calls;

import ir.khosh.wire.applicants.ApplicantView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything known of the people behind a number, in one message. Several people may share it; the operator chooses.
 *
 * @param people most likely first; empty for a new or withheld number
 */
public record CallerCard(List<Person> people) {

    public CallerCard {
        people = List.copyOf(people);
    }

    /** @param paidJobs finished and paid within the window of the class policy */
    public record Person(
            ApplicantView applicant,
            List<OpenWork> openWork,
            List<LiveWarranty> liveWarranties,
            List<PastWork> pastWork,
            int paidJobs,
            int totalJobs) {
        public Person {
            openWork = List.copyOf(openWork);
            liveWarranties = List.copyOf(liveWarranties);
            pastWork = List.copyOf(pastWork);
        }
    }

    /**
     * Work under way, whatever feature it belongs to.
     *
     * @param kind REQUEST, CASE or ORDER
     * @param expectedDay null when no time is set; {@code expectedShiftTitle} such as «۱۶ تا ۲۰»
     */
    public record OpenWork(
            String kind,
            String code,
            String title,
            String stateTitle,
            String contractorName,
            String contractorPhone,
            LocalDate expectedDay,
            String expectedShiftTitle,
            String place,
            Instant registeredAt) {}

    /** @param validUntil the first day without warranty */
    public record LiveWarranty(String code, String title, String contractorName, LocalDate validUntil, int daysLeft) {}

    public record PastWork(
            String code, String title, String stateTitle, String contractorName, Instant at, Long paidRial) {}
}
