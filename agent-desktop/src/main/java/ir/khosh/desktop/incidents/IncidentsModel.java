package ir.khosh.desktop.incidents;

import ir.khosh.desktop.controls.Decision;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.server.IncidentsClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.wire.calls.ScreenPop;
import ir.khosh.wire.incidents.IncidentView;
import ir.khosh.wire.push.Push;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Bursts of calls that are going on; the one in front is that of the current call's province, else the newest. */
public final class IncidentsModel {

    private final IncidentsClient server;
    private final Desk desk;
    private final boolean supervisor;
    private final ReadOnlyObjectWrapper<IncidentView> front = new ReadOnlyObjectWrapper<>();
    private final Decision decision = new Decision();
    private List<IncidentView> open = List.of();

    public IncidentsModel(IncidentsClient server, Desk desk, Live live, boolean supervisor) {
        this.server = server;
        this.desk = desk;
        this.supervisor = supervisor;
        live.listen(message -> {
            if (message instanceof Push.Incidents news) {
                show(news.open());
            }
        });
        live.connected().addListener((observed, was, is) -> {
            if (is) {
                reload();
            }
        });
        desk.current().addListener((observed, was, is) -> {
            decision.reset();
            show(open);
        });
    }

    private void reload() {
        server.list().then(reply -> reply.onValue(this::show));
    }

    private void show(List<IncidentView> now) {
        open = now;
        front.set(here().or(() -> now.stream().findFirst()).orElse(null));
    }

    /** The incident of the province from which the current call comes. */
    private Optional<IncidentView> here() {
        return Optional.ofNullable(desk.current().get())
                .map(call -> call.pop().get())
                .map(ScreenPop::region)
                .flatMap(region -> open.stream()
                        .filter(incident -> (region.path() + "،").startsWith(incident.place() + "،"))
                        .findFirst());
    }

    /** One key: the current call is about it. */
    public void attach() {
        DeskCall call = desk.current().get();
        IncidentView incident = front.get();
        if (call != null && incident != null) {
            decision.send(
                    () -> server.attach(incident.id(), call.callId()),
                    incident.trackingCode() == null
                            ? "پیوست شد و به تماس‌گیرنده خبر داده می‌شود. نخستین درخواست ثبت‌شده از آنِ همه است."
                            : "پیوست شد و به تماس‌گیرنده خبر داده می‌شود. درخواست تازه لازم نیست.",
                    this::reload);
        }
    }

    void close() {
        IncidentView incident = front.get();
        if (incident != null) {
            decision.send(() -> server.close(incident.id()), "", this::reload);
        }
    }

    /** Null while nothing goes on. */
    ReadOnlyObjectProperty<IncidentView> front() {
        return front.getReadOnlyProperty();
    }

    Decision decision() {
        return decision;
    }

    boolean isSupervisor() {
        return supervisor;
    }

    /** «۱۲ تماس‌گیرنده از تهران در ۵ دقیقه …». */
    static String line(IncidentView incident) {
        String usual = incident.usual() < 1 ? "کمتر از یک" : Persian.number(Math.round(incident.usual()));
        String attached = incident.attached() == 0 ? "" : " · " + Persian.number(incident.attached()) + " نفر پیوست";
        String request =
                incident.trackingCode() == null ? "" : " · درخواست " + Persian.trackingCode(incident.trackingCode());
        return Persian.number(incident.callers()) + " تماس‌گیرنده از " + incident.place() + " در "
                + Persian.number(incident.windowMinutes()) + " دقیقه (معمول " + usual + ")" + attached + request;
    }
}
