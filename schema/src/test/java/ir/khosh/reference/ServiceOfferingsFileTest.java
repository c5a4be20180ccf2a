package ir.khosh.reference;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.values.PersianText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceOfferingsFileTest {

    private Catalogue catalogue;

    @BeforeEach
    void readTheFile() throws JsonProcessingException {
        catalogue = new ObjectMapper().readValue(ReferenceFile.text("service-offerings.json"), Catalogue.class);
    }

    @Test
    void atLeastFortyServicesAreOffered() {
        assertThat(catalogue.offerings()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void everyOfferingBelongsToAFamilyAndEveryFamilyIsUsed() {
        assertThat(catalogue.offerings().stream().map(Offering::family).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        catalogue.families().stream().map(Family::code).toList());
    }

    @Test
    void everyFamilyHasFourToEightCauses() {
        assertThat(catalogue.families()).allSatisfy(family -> {
            assertThat(family.causes()).as(family.code()).hasSizeBetween(4, 8);
            assertThat(family.causes()).extracting(Cause::code).doesNotHaveDuplicates();
            assertThat(family.causes())
                    .extracting(cause -> PersianText.fold(cause.name()))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void codesAreUniqueAndInKebabCase() {
        assertThat(catalogue.offerings()).extracting(Offering::code).doesNotHaveDuplicates();
        assertThat(catalogue.families()).extracting(Family::code).doesNotHaveDuplicates();
        assertThat(codes()).allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void noTwoServicesHaveTheSameNameWhenFolded() {
        assertThat(catalogue.offerings())
                .extracting(offering -> PersianText.fold(offering.name()))
                .doesNotHaveDuplicates();
        assertThat(catalogue.families())
                .extracting(family -> PersianText.fold(family.name()))
                .doesNotHaveDuplicates();
    }

    @Test
    void peopleFindEachServiceByTheirOwnWords() {
        assertThat(catalogue.offerings()).allSatisfy(offering -> {
            assertThat(offering.synonyms()).as(offering.code()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(offering.synonyms()).extracting(PersianText::fold).doesNotHaveDuplicates();
        });
    }

    @Test
    void guidePricesAreWholeRialsOfARealisticSize() {
        assertThat(catalogue.offerings())
                .filteredOn(offering -> offering.basePriceRial() != null)
                .hasSizeGreaterThan(25)
                .allMatch(offering -> offering.basePriceRial() % 10_000 == 0)
                .allMatch(offering -> offering.basePriceRial() >= 1_000_000 && offering.basePriceRial() <= 500_000_000);
    }

    @Test
    void whatHumansReadIsInPersianLetters() {
        assertThat(names()).allMatch(name -> name.matches("[آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئأؤء، \\u200c]+"));
    }

    private Stream<String> codes() {
        return Stream.of(
                        catalogue.offerings().stream().map(Offering::code),
                        catalogue.families().stream().map(Family::code),
                        catalogue.families().stream()
                                .flatMap(family -> family.causes().stream().map(Cause::code)))
                .flatMap(all -> all);
    }

    private Stream<String> names() {
        return Stream.of(
                        catalogue.offerings().stream().map(Offering::name),
                        catalogue.offerings().stream().flatMap(offering -> offering.synonyms().stream()),
                        catalogue.families().stream().map(Family::name),
                        catalogue.families().stream()
                                .flatMap(family -> family.causes().stream().map(Cause::name)))
                .flatMap(all -> all);
    }

    record Catalogue(List<Family> families, List<Offering> offerings) {}

    record Family(String code, String name, List<Cause> causes) {}

    record Cause(String code, String name) {}

    record Offering(String code, String family, String name, List<String> synonyms, Long basePriceRial) {}
}
