package ir.khosh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.session.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample installation of config/sample fits the reference data and shows what it promises. */
class SampleDataTest {

    private static final int PAID_JOBS_OF_A_LOYAL_CUSTOMER = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Regions regions = Regions.read();
    private ServiceOfferingsFileTest.Catalogue catalogue;
    private List<Contractor> contractors;
    private List<Caller> callers;
    private List<User> users;

    @BeforeEach
    void readTheFiles() throws IOException {
        catalogue =
                JSON.readValue(ReferenceFile.text("service-offerings.json"), ServiceOfferingsFileTest.Catalogue.class);
        contractors = read("contractors.json", new TypeReference<>() {});
        callers = read("callers.json", new TypeReference<>() {});
        users = read("users.json", new TypeReference<>() {});
    }

    @Test
    void contractorsOfferKnownServicesInKnownRegions() {
        assertThat(contractors).hasSizeGreaterThanOrEqualTo(40).allSatisfy(contractor -> {
            assertThat(contractor.serviceCodes())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .isSubsetOf(serviceCodes());
            assertThat(contractor.regionCodes())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allMatch(code -> regions.find(code).isPresent());
            assertThat(contractor.capacityPerShift()).isBetween(1, 50);
            assertThat(contractor.name()).hasSizeLessThanOrEqualTo(80);
        });
    }

    @Test
    void everyNumberIsFictionalAndBelongsToOneContractorOrCaller() {
        List<String> numbers = Stream.concat(
                        contractors.stream().map(Contractor::phone),
                        callers.stream().map(Caller::number).filter(number -> number != null))
                .toList();
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allMatch(number -> number.startsWith("0912000") || number.startsWith("0313000"))
                .allMatch(number -> PhoneNumber.parse(number).isPresent());
    }

    @Test
    void everyKindOfCallerIsThereOnceAndBothNumbersAreDialled() {
        assertThat(callers)
                .extracting(Caller::key)
                .containsExactlyInAnyOrder(
                        "loyal",
                        "customer",
                        "shared-number",
                        "new-mobile",
                        "landline-isfahan",
                        "uncovered",
                        "abandoning",
                        "withheld");
        assertThat(callers)
                .extracting(Caller::dialled)
                .contains("193", "1633")
                .allMatch(Set.of("193", "1633")::contains);
        assertThat(caller("withheld").number()).isNull();
        assertThat(PhoneNumber.parse(caller("landline-isfahan").number()).flatMap(PhoneNumber::areaCode))
                .hasValue("031");
    }

    @Test
    void theLoyalCustomerHasEnoughPaidJobsAndTheCustomerHasNot() {
        assertThat(caller("loyal").people()).singleElement().satisfies(person -> assertThat(person.finishedJobs())
                .hasSizeGreaterThanOrEqualTo(PAID_JOBS_OF_A_LOYAL_CUSTOMER)
                .allMatch(job -> job.paidRial() > 0));
        assertThat(caller("customer").people()).singleElement().satisfies(person -> {
            assertThat(person.finishedJobs()).hasSizeBetween(1, PAID_JOBS_OF_A_LOYAL_CUSTOMER - 1);
            assertThat(person.openJob()).isNotNull();
        });
    }

    @Test
    void severalPeopleWithAHistoryShareTheSharedNumber() {
        assertThat(caller("shared-number").people())
                .hasSizeGreaterThanOrEqualTo(2)
                .noneMatch(person -> person.finishedJobs().isEmpty());
    }

    @Test
    void aContractorCoversEachJobOfTheHistory() {
        assertThat(callers)
                .flatExtracting(Caller::people)
                .flatExtracting(Person::jobs)
                .isNotEmpty()
                .allSatisfy(job -> assertThat(anybodyDoes(job))
                        .as(job.service() + " in " + job.regionCode())
                        .isTrue());
    }

    @Test
    void causesOfFinishedJobsAreThoseOfTheFaultFamily() {
        assertThat(callers)
                .flatExtracting(Caller::people)
                .flatExtracting(Person::finishedJobs)
                .allSatisfy(job -> assertThat(causesOf(job.service())).contains(job.cause()));
    }

    @Test
    void nobodyCoversTheUncoveredCallerAndSomebodyEachOther() {
        assertThat(anybodyDoes(caller("uncovered").wants())).isFalse();
        assertThat(callers)
                .filteredOn(caller -> caller.wants() != null && !caller.key().equals("uncovered"))
                .hasSizeGreaterThan(3)
                .allMatch(caller -> anybodyDoes(caller.wants()));
    }

    @Test
    void fourOperatorsAndASupervisorHaveTheirOwnExtensions() {
        assertThat(users).extracting(User::extension).containsExactlyInAnyOrder("1001", "1002", "1003", "1004", "1090");
        assertThat(users)
                .filteredOn(user -> user.extension().equals("1090"))
                .extracting(User::role)
                .containsExactly(Role.SUPERVISOR);
        assertThat(users).extracting(User::username).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+"));
    }

    private boolean anybodyDoes(Job job) {
        assertThat(serviceCodes()).contains(job.service());
        assertThat(regions.find(job.regionCode())).isPresent();
        return contractors.stream()
                .filter(contractor -> contractor.serviceCodes().contains(job.service()))
                .anyMatch(contractor -> contractor.regionCodes().stream().anyMatch(job.regionCode()::startsWith));
    }

    private Set<String> serviceCodes() {
        Set<String> codes = new HashSet<>();
        catalogue.offerings().forEach(offering -> codes.add(offering.code()));
        return codes;
    }

    private List<String> causesOf(String service) {
        String family = catalogue.offerings().stream()
                .filter(offering -> offering.code().equals(service))
                .findFirst()
                .orElseThrow()
                .family();
        return catalogue.families().stream()
                .filter(each -> each.code().equals(family))
                .flatMap(each -> each.causes().stream())
                .map(ServiceOfferingsFileTest.Cause::code)
                .toList();
    }

    private Caller caller(String key) {
        return callers.stream()
                .filter(caller -> caller.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T read(String name, TypeReference<T> type) throws IOException {
        return JSON.readValue(Path.of("..", "config", "sample", name).toFile(), type);
    }

    record Contractor(
            String name,
            String phone,
            List<String> serviceCodes,
            List<String> regionCodes,
            int capacityPerShift,
            boolean licensed) {}

    record User(String username, String displayName, Role role, String extension) {}

    record Caller(String key, String number, String dialled, List<Person> people, Job wants) {}

    record Person(String displayName, List<Job> finishedJobs, Job openJob) {

        List<Job> jobs() {
            return Stream.concat(finishedJobs.stream(), Stream.ofNullable(openJob))
                    .toList();
        }
    }

    record Job(String service, String regionCode, String address, String cause, long paidRial) {}
}
