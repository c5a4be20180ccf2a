package ir.khosh.server.calls;

import ir.khosh.wire.applicants.ApplicantView;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.regions.RegionView;
import java.util.List;

/** What was found of a caller. {@code region} and its reason are null when there is no ground for one. */
record CallerHistory(CallerCard card, RegionView region, String regionReason) {

    static final CallerHistory NOBODY = new CallerHistory(new CallerCard(List.of()), null, null);

    List<ApplicantView> people() {
        return card.people().stream().map(CallerCard.Person::applicant).toList();
    }
}
