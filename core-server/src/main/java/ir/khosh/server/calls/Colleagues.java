package ir.khosh.server.calls;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.telephony.AgentEvent.PhoneState;
import ir.khosh.telephony.CallBoard.SeatState;
import ir.khosh.telephony.Extension;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.calls.ColleagueView;
import ir.khosh.wire.session.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** Who sits where, and whether their phone is free. */
@Singleton
public class Colleagues {

    private static final Comparator<ColleagueView> FREE_FIRST = Comparator.<ColleagueView, Boolean>comparing(
                    colleague -> !PhoneState.IDLE.name().equals(colleague.phone()))
            .thenComparing(ColleagueView::extension);

    private final Floor floor;
    private final Agents agents;
    private final CallPathSql sql;

    @Inject
    Colleagues(Floor floor, Agents agents, CallPathSql sql) {
        this.floor = floor;
        this.agents = agents;
        this.sql = sql;
    }

    /** @param own whose desk is left out; null for nobody's */
    List<ColleagueView> of(String own) {
        List<Extension> seats =
                floor.exchange().map(link -> link.access().extensions()).orElse(List.of());
        return sql
                .list(
                        "select extension, display_name, role from user_account where extension is not null",
                        row -> view(
                                row.getString("extension"),
                                row.getString("display_name"),
                                Role.valueOf(row.getString("role"))))
                .stream()
                .filter(colleague -> !colleague.extension().equals(own))
                .filter(colleague -> seats.contains(new Extension(colleague.extension())))
                .sorted(FREE_FIRST)
                .toList();
    }

    private ColleagueView view(String extension, String name, Role role) {
        PhoneState phone = floor.view().linkUp()
                ? floor.seat(extension).map(this::shown).orElseGet(() -> floor.phoneUnseen(extension))
                : PhoneState.UNKNOWN;
        AgentState state = agents.find(extension).map(AgentDecision::state).orElse(AgentState.SIGNED_OUT);
        return new ColleagueView(extension, name, role, state, phone.name());
    }

    /** Who rings or talks is not free, whatever the phone says. */
    private PhoneState shown(SeatState seat) {
        PhoneState phone = floor.phoneAt(seat);
        return phone == PhoneState.IDLE && seat.call() != null ? PhoneState.IN_CALL : phone;
    }
}
