package ir.khosh.desktop.listening;

import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.server.ListeningClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.wire.agents.AgentState;
import ir.khosh.wire.calls.TransferOrder;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.supervision.DeskMessage;
import ir.khosh.wire.supervision.SupervisionMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What supervisors do at this desk: who listens, what they say, that they changed its state or took a call. */
public final class NoticesModel {

    /** @param messageId 0 for what needs no answer to the server */
    record Notice(long messageId, String title, String text, Instant at) {}

    private final ListeningClient server;
    private final Desk desk;
    private final ObservableList<Notice> waiting = FXCollections.observableArrayList();
    private final Map<String, SupervisionMode> listening = new LinkedHashMap<>();
    private final ReadOnlyStringWrapper heardBy = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    public NoticesModel(ListeningClient server, Desk desk, Live live, boolean operator) {
        this.server = server;
        this.desk = desk;
        live.listen(message -> received(message, operator));
    }

    private void received(Push message, boolean operator) {
        if (message instanceof Push.Message news && news.message().readAt() == null) {
            add(news.message());
        } else if (message instanceof Push.Forced news) {
            waiting.add(new Notice(
                    0, news.byName() + " وضعیت شما را تغییر داد: " + name(news.state()), news.reason(), news.at()));
        } else if (message instanceof Push.Supervised news) {
            heard(news.supervisorName(), news.mode());
        } else if (message instanceof Push.TakenOver news) {
            bring(news);
        } else if (message instanceof Push.Welcome welcome && !welcome.resumed()) {
            reload(operator);
        }
    }

    private void reload(boolean operator) {
        server.unread().then(reply -> reply.onValue(all -> all.forEach(this::add)));
        listening.clear();
        heardBy.set("");
        if (operator) {
            server.list()
                    .then(reply -> reply.onValue(all -> all.forEach(one -> heard(one.supervisorName(), one.mode()))));
        }
    }

    private void add(DeskMessage message) {
        if (waiting.stream().noneMatch(notice -> notice.messageId() == message.id())) {
            waiting.add(new Notice(message.id(), "پیام " + message.fromName(), message.text(), message.at()));
        }
    }

    private void heard(String supervisor, SupervisionMode mode) {
        if (mode == null) {
            listening.remove(supervisor);
        } else {
            listening.put(supervisor, mode);
        }
        heardBy.set(listening.entrySet().stream()
                .map(one -> ListeningWords.told(one.getValue()) + " (" + one.getKey() + ")")
                .collect(Collectors.joining(" · ")));
    }

    /** What was typed follows the caller; the call leaves this desk as when it is given to a colleague. */
    private void bring(Push.TakenOver news) {
        List<DeskCall> here = desk.calls().stream()
                .filter(call -> call.callId().equals(news.callId()))
                .toList();
        here.forEach(call -> server.bring(news.callId(), new TransferOrder(news.to(), null, desk.packed(call)))
                .then(reply -> reply.onValue(nothing -> desk.passOn(call))));
        waiting.add(
                new Notice(0, news.toName() + " این تماس را گرفت", "آنچه نوشته بودید همراه تماس رفت.", Instant.EPOCH));
    }

    /** One key: what is in front was read. */
    public void acknowledge() {
        if (waiting.isEmpty()) {
            return;
        }
        Notice front = waiting.get(0);
        trouble.set("");
        if (front.messageId() == 0) {
            waiting.remove(front);
        } else {
            server.read(front.messageId()).then(reply -> reply.onValue(nothing -> waiting.remove(front))
                    .onFailure(failure -> trouble.set(failure.text())));
        }
    }

    private static String name(AgentState state) {
        return switch (state) {
            case AVAILABLE -> "آماده";
            case PAUSED -> "استراحت";
            default -> "خارج از صف";
        };
    }

    /** The first is in front. */
    ObservableList<Notice> waiting() {
        return waiting;
    }

    /** Who takes part in the call; empty for nobody. */
    public ReadOnlyStringProperty heardBy() {
        return heardBy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
