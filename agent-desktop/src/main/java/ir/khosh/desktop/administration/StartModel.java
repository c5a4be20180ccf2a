package ir.khosh.desktop.administration;

import ir.khosh.desktop.server.AdministrationClient;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.CatalogueClient;
import ir.khosh.desktop.server.PlacesClient;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.accounts.AccountView;
import ir.khosh.wire.calendar.HolidayView;
import ir.khosh.wire.contractors.ContractorView;
import ir.khosh.wire.settings.SettingView;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Asks the server what is there and says what is lacking. */
final class StartModel {

    private static final int QUESTIONS = 6;
    private final AdministrationClient client;
    private final CatalogueClient catalogue;
    private final PlacesClient places;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Checklist> checklist = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    StartModel(AdministrationClient client, CatalogueClient catalogue, PlacesClient places, Clock clock) {
        this.client = client;
        this.catalogue = catalogue;
        this.places = places;
        this.clock = clock;
    }

    /** What came so far; shown when all of it is there. */
    private final class Asked {
        private List<AccountView> users;
        private List<ContractorView> contractors;
        private boolean regions;
        private boolean offerings;
        private List<HolidayView> holidays;
        private List<SettingView> settings;
        private int answered;

        private <T> void ask(Answer<T> answer, Consumer<T> take) {
            answer.then(reply -> reply.onValue(value -> {
                        take.accept(value);
                        answered++;
                        if (answered == QUESTIONS) {
                            checklist.set(new Checklist(users, contractors, regions, offerings, holidays, settings));
                        }
                    })
                    .onFailure(failure -> trouble.set(failure.text())));
        }
    }

    void load() {
        trouble.set("");
        Asked asked = new Asked();
        asked.ask(client.users(), users -> asked.users = users);
        asked.ask(client.contractors(), contractors -> asked.contractors = contractors);
        asked.ask(places.search("تهران", 1), found -> asked.regions = !found.isEmpty());
        asked.ask(catalogue.search("", 1), found -> asked.offerings = !found.isEmpty());
        asked.ask(client.holidays(JalaliDate.of(clock.instant()).year()), holidays -> asked.holidays = holidays);
        asked.ask(client.settings(), settings -> asked.settings = settings);
    }

    /** Null until the server has answered. */
    ReadOnlyObjectProperty<Checklist> checklist() {
        return checklist.getReadOnlyProperty();
    }

    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
