package ir.khosh.server.calls;

import ir.khosh.server.applicants.Applicants;
import ir.khosh.server.calls.CallerCardSection.Part;
import ir.khosh.server.regions.Regions;
import ir.khosh.values.PersianText;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.applicants.AddressView;
import ir.khosh.wire.applicants.ApplicantView;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.calls.CallerCard.LiveWarranty;
import ir.khosh.wire.calls.CallerCard.OpenWork;
import ir.khosh.wire.calls.CallerCard.PastWork;
import ir.khosh.wire.calls.CallerCard.Person;
import ir.khosh.wire.regions.RegionView;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins people, their addresses and every feature's part into one card. Blocks on the database. */
@Singleton
public class CallerCardComposer {

    private static final PhoneNumber NOBODYS_NUMBER = new PhoneNumber("09000000000");
    private static final long NOBODY = 0;

    private final Applicants applicants;
    private final Regions regions;
    private final Instance<CallerCardSection> sections;

    @Inject
    CallerCardComposer(Applicants applicants, Regions regions, @Any Instance<CallerCardSection> sections) {
        this.applicants = applicants;
        this.regions = regions;
        this.sections = sections;
    }

    CallerHistory compose(PhoneNumber number) {
        List<ApplicantView> people = applicants.findByPhone(number);
        Map<Long, List<Part>> parts = new HashMap<>();
        if (!people.isEmpty()) {
            List<Long> ids = people.stream().map(ApplicantView::id).toList();
            for (CallerCardSection section : sections) {
                section.partsFor(ids).forEach((id, part) -> parts.computeIfAbsent(id, key -> new ArrayList<>())
                        .add(part));
            }
        }
        CallerCard card = new CallerCard(people.stream()
                .map(person -> person(person, parts.getOrDefault(person.id(), List.of())))
                .toList());
        return withRegion(card, number);
    }

    /** Goes the whole way of a card for a number and a person that do not exist. */
    void rehearse() {
        compose(NOBODYS_NUMBER);
        sections.forEach(section -> section.partsFor(List.of(NOBODY)));
    }

    private CallerHistory withRegion(CallerCard card, PhoneNumber number) {
        if (card.people().size() == 1) {
            Optional<AddressView> last =
                    card.people().get(0).applicant().addresses().stream().findFirst();
            Optional<RegionView> region = last.flatMap(address -> regions.find(address.regionId()));
            if (region.isPresent()) {
                return new CallerHistory(card, region.get(), "از آخرین نشانی متقاضی");
            }
        }
        return regions.proposeFor(number)
                .map(region -> new CallerHistory(
                        card,
                        region,
                        number.areaCode()
                                .map(code -> "از پیش‌شمارهٔ " + PersianText.persianDigits(code))
                                .orElse("از شمارهٔ تماس")))
                .orElseGet(() -> new CallerHistory(card, null, null));
    }

    private static Person person(ApplicantView applicant, List<Part> parts) {
        List<OpenWork> open =
                parts.stream().flatMap(part -> part.openWork().stream()).toList();
        List<LiveWarranty> warranties =
                parts.stream().flatMap(part -> part.liveWarranties().stream()).toList();
        List<PastWork> past =
                parts.stream().flatMap(part -> part.pastWork().stream()).toList();
        return new Person(
                applicant,
                open,
                warranties,
                past,
                parts.stream().mapToInt(Part::paidJobs).sum(),
                parts.stream().mapToInt(Part::totalJobs).sum());
    }
}
