package ir.khosh.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfferingSearchTest {

    private final FaultFamily heating = new FaultFamily("heating", "گرمایش", List.of());
    private final FaultFamily gas = new FaultFamily("gas", "گاز", List.of());
    private final ServiceOffering boiler =
            new ServiceOffering("boiler", "تعمیر پکیج", heating, List.of("پکیج دیواری", "شوفاژ"), null);
    private final ServiceOffering heater =
            new ServiceOffering("water-heater", "تعمیر آب‌گرمکن", heating, List.of("آبگرمکن گازی"), 5_000_000L);
    private final ServiceOffering leak = new ServiceOffering("gas-leak", "نشت گاز", gas, List.of("بوی گاز"), null);
    private final OfferingSearch search = new OfferingSearch(List.of(leak, heater, boiler));

    @Test
    void whatPeopleCallItFindsIt() {
        assertThat(search.find("شوفاژ", 10)).containsExactly(boiler);
        assertThat(search.find("بوی", 10)).containsExactly(leak);
    }

    @Test
    void halfSpaceSpaceAndNothingBetweenAreTheSame() {
        assertThat(search.find("آب‌گرمکن", 10)).containsExactly(heater);
        assertThat(search.find("آب گرمکن", 10)).containsExactly(heater);
        assertThat(search.find("ابگرمکن", 10)).containsExactly(heater);
    }

    @Test
    void arabicLettersFindPersianWords() {
        assertThat(search.find("پكيج", 10)).containsExactly(boiler);
    }

    @Test
    void aNameComesBeforeASynonym() {
        assertThat(search.find("گاز", 10)).startsWith(leak).contains(heater);
    }

    @Test
    void theFamilyFindsAllOfItsServices() {
        assertThat(search.find("گرمایش", 10)).containsExactlyInAnyOrder(boiler, heater);
    }

    @Test
    void anEmptyTextListsEverythingAndNonsenseNothing() {
        assertThat(search.find("", 10)).hasSize(3);
        assertThat(search.find(null, 2)).hasSize(2);
        assertThat(search.find("خخخخ", 10)).isEmpty();
        assertThat(search.find("گ".repeat(10_000), 10)).isEmpty();
    }
}
