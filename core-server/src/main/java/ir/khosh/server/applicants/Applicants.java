package ir.khosh.server.applicants;

import ir.khosh.server.applicants.ApplicantReading.Address;
import ir.khosh.server.applicants.ApplicantReading.Person;
import ir.khosh.server.regions.Regions;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.applicants.AddressView;
import ir.khosh.wire.applicants.ApplicantView;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds people with everything the card says of them: class with its reason, numbers, addresses. */
@Singleton
public class Applicants {

    private final ApplicantReading reading;
    private final Regions regions;
    private final ApplicantClassPolicy policy;
    private final Iterable<ApplicantHistory> histories;
    private final Clock clock;

    @Inject
    Applicants(
            ApplicantReading reading,
            Regions regions,
            ApplicantClassPolicy policy,
            @Any Instance<ApplicantHistory> histories,
            Clock clock) {
        this.reading = reading;
        this.regions = regions;
        this.policy = policy;
        this.histories = histories;
        this.clock = clock;
    }

    /** Whom this number may belong to, at most ten, who used it last first; empty for a new number. */
    public List<ApplicantView> findByPhone(PhoneNumber number) {
        return reading.together(() -> compose(reading.findByPhone(number)));
    }

    public Optional<ApplicantView> find(long id) {
        return compose(reading.find(id)).stream().findFirst();
    }

    /** @throws ApplicantNotFound when there is none */
    public ApplicantView getApplicant(long id) {
        return find(id).orElseThrow(ApplicantNotFound::new);
    }

    /** Start of the window in which paid jobs count for the class. */
    public Instant windowStart() {
        return policy.windowStart(clock.instant());
    }

    private List<ApplicantView> compose(List<Person> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        List<Long> ids = people.stream().map(Person::id).toList();
        Map<Long, List<String>> phones = reading.phonesOf(ids);
        Map<Long, List<Address>> addresses = reading.addressesOf(ids);
        Map<Long, JobCount> counts = countJobs(ids);
        return people.stream()
                .map(person -> view(
                        person,
                        phones.getOrDefault(person.id(), List.of()),
                        addresses.getOrDefault(person.id(), List.of()),
                        counts.getOrDefault(person.id(), JobCount.NONE)))
                .toList();
    }

    private Map<Long, JobCount> countJobs(Collection<Long> ids) {
        Map<Long, JobCount> counts = new HashMap<>();
        Instant since = windowStart();
        histories.forEach(history ->
                history.countFor(ids, since).forEach((id, count) -> counts.merge(id, count, JobCount::plus)));
        return counts;
    }

    private ApplicantView view(Person person, List<String> phones, List<Address> addresses, JobCount jobs) {
        ApplicantClassPolicy.Proposal proposal = policy.propose(jobs, person.isKnownMember());
        boolean overridden = person.overrideClass() != null;
        return new ApplicantView(
                person.id(),
                person.displayName(),
                overridden ? person.overrideClass() : proposal.applicantClass(),
                proposal.applicantClass(),
                overridden ? "به تشخیص همکاران: " + person.overrideReason() : proposal.reason(),
                overridden,
                phones,
                addresses.stream().map(this::view).toList(),
                person.note());
    }

    private AddressView view(Address address) {
        return new AddressView(
                address.id(),
                address.regionId(),
                regions.pathOf(address.regionId()),
                address.text(),
                address.postcode(),
                address.lastUsedAt());
    }
}
