package ir.khosh.desktop.administration;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.wire.accounts.AccountView;
import ir.khosh.wire.calendar.HolidayView;
import ir.khosh.wire.contractors.ContractorView;
import ir.khosh.wire.session.Role;
import ir.khosh.wire.settings.SettingView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    private final List<AccountView> users = new ArrayList<>(List.of(user("admin", Role.ADMIN, true)));
    private final List<ContractorView> contractors = new ArrayList<>();
    private final List<HolidayView> holidays = new ArrayList<>();
    private final List<SettingView> settings = new ArrayList<>();

    private static AccountView user(String name, Role role, boolean active) {
        return new AccountView(1, name, name, role, null, false, active, null);
    }

    private static ContractorView contractor(String standing) {
        return new ContractorView(1, "گرما", "09131112233", List.of("a"), List.of(1L), 3, true, standing, null);
    }

    private Checklist checklist() {
        return new Checklist(users, contractors, true, true, holidays, settings);
    }

    private List<Section> with(Step.State state) {
        return checklist().steps().stream()
                .filter(step -> step.state() == state)
                .map(Step::section)
                .toList();
    }

    private void textsCanBeSent() {
        settings.add(new SettingView(
                "khosh.sms.url", null, null, "http://gateway", null, SettingView.Source.FILE, null, null));
    }

    @Test
    void an_empty_house_needs_operators_contractors_and_a_gateway() {
        assertThat(with(Step.State.NEEDED)).containsExactly(Section.USERS, Section.CONTRACTORS, Section.SETTINGS);
        assertThat(checklist().isReady()).isFalse();
    }

    @Test
    void it_is_ready_when_these_are_there_and_still_gives_advice() {
        users.add(user("narges", Role.OPERATOR, true));
        contractors.add(contractor("ACTIVE"));
        textsCanBeSent();

        assertThat(checklist().isReady()).isTrue();
        assertThat(with(Step.State.ADVISED)).containsExactly(Section.USERS, Section.USERS, Section.HOLIDAYS);
    }

    @Test
    void who_has_left_and_who_is_suspended_do_not_count() {
        users.add(user("gone", Role.OPERATOR, false));
        contractors.add(contractor("SUSPENDED"));
        textsCanBeSent();

        assertThat(with(Step.State.NEEDED)).containsExactly(Section.USERS, Section.CONTRACTORS);
    }

    @Test
    void a_year_with_holidays_is_done() {
        holidays.add(new HolidayView(LocalDate.of(2026, 3, 21), "عید نوروز"));

        assertThat(with(Step.State.ADVISED)).doesNotContain(Section.HOLIDAYS);
    }
}
