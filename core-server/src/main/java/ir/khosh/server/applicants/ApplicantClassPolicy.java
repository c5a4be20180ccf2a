package ir.khosh.server.applicants;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.values.JalaliDate;
import ir.khosh.wire.applicants.ApplicantClass;
import java.time.Instant;

/**
 * Proposes an applicant's class from history: enough paid jobs in the window make a loyal customer; one finished job,
 * or being known by name and national id, makes a customer; everybody else asks for a service once.
 *
 * @param loyalJobs paid jobs in the window that make a loyal customer
 * @param windowMonths Jalali months the window looks back
 */
record ApplicantClassPolicy(int loyalJobs, int windowMonths) {

    ApplicantClassPolicy {
        if (loyalJobs < 1 || windowMonths < 1) {
            throw new IllegalArgumentException("the class policy needs at least one job and one month");
        }
    }

    /** The first moment of the window: Tehran's midnight so many Jalali months ago. */
    Instant windowStart(Instant now) {
        return JalaliDate.of(now)
                .plusMonths(-windowMonths)
                .toLocalDate()
                .atStartOfDay(JalaliDate.TEHRAN)
                .toInstant();
    }

    Proposal propose(JobCount history, boolean knownByNameAndNationalId) {
        if (history.paidInWindow() >= loyalJobs) {
            return new Proposal(ApplicantClass.LOYAL_CUSTOMER, paidSentence(history));
        }
        if (history.paidInWindow() > 0) {
            return new Proposal(ApplicantClass.CUSTOMER, paidSentence(history));
        }
        if (history.finished() > 0) {
            return new Proposal(ApplicantClass.CUSTOMER, persianDigits(history.finished() + " کار انجام‌شده تا امروز"));
        }
        if (knownByNameAndNationalId) {
            return new Proposal(ApplicantClass.CUSTOMER, "عضو شناخته‌شده با نام و کد ملی");
        }
        return new Proposal(
                ApplicantClass.SERVICE_RECIPIENT,
                history.total() > 0 ? "هنوز کاری به پایان نرسیده است" : "نخستین درخواست");
    }

    private String paidSentence(JobCount history) {
        return persianDigits(history.paidInWindow() + " کار پرداخت‌شده در " + windowMonths + " ماه گذشته");
    }

    /** @param reason Persian, for the badge */
    record Proposal(ApplicantClass applicantClass, String reason) {}
}
