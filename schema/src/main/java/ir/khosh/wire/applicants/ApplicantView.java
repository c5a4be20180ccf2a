package ir.khosh.wire.applicants;

import java.util.List;

/**
 * @param displayName null for a nameless service recipient
 * @param proposedClass what the policy says from history
 * @param classReason Persian sentence for the badge, such as «۶ کار پرداخت‌شده در ۱۲ ماه گذشته»
 * @param phones canonical spelling, the most used first
 */
public record ApplicantView(
        long id,
        String displayName,
        ApplicantClass applicantClass,
        ApplicantClass proposedClass,
        String classReason,
        boolean overridden,
        List<String> phones,
        List<AddressView> addresses,
        String note) {

    public ApplicantView {
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
    }
}
