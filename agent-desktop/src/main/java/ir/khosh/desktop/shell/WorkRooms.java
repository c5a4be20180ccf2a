package ir.khosh.desktop.shell;

import ir.khosh.desktop.abandoned.AbandonedModel;
import ir.khosh.desktop.server.SupervisionClient;
import ir.khosh.desktop.supervision.ClaimKind;
import ir.khosh.desktop.supervision.ComplaintKind;
import ir.khosh.desktop.supervision.ContractorKind;
import ir.khosh.desktop.supervision.MatterKind;
import ir.khosh.desktop.supervision.MattersModel;
import ir.khosh.desktop.supervision.MattersView;
import ir.khosh.desktop.supervision.OutboxKind;
import ir.khosh.desktop.supervision.PenaltyKind;
import ir.khosh.desktop.tasks.TasksModel;
import ir.khosh.wire.session.Role;
import java.time.Instant;
import javafx.beans.value.ObservableValue;

/** Builds the rooms, each when it is first entered. */
final class WorkRooms {

    private final Tools tools;
    private final ObservableValue<Instant> now;
    private final TasksModel tasks;
    private final AbandonedModel abandoned;
    private final SupervisionClient server;

    WorkRooms(
            Tools tools,
            ObservableValue<Instant> now,
            TasksModel tasks,
            AbandonedModel abandoned,
            SupervisionClient server) {
        this.tools = tools;
        this.now = now;
        this.tasks = tasks;
        this.abandoned = abandoned;
        this.server = server;
    }

    Rooms of(Role role, DeskView desk) {
        return new Rooms(Room.of(role))
                .with(Room.DESK, () -> new DeskRoom(desk))
                .with(Room.JOBS, () -> new JobsRoom(tools, now, server))
                .with(Room.TASKS, () -> new TasksRoom(tools, tasks, now))
                .with(Room.ABANDONED, () -> new LedgerRoom(abandoned, now))
                .with(Room.CONTRACTORS, () -> room(ContractorKind.model(server), new ContractorKind(server, now)))
                .with(Room.CLAIMS, () -> room(ClaimKind.model(server), new ClaimKind(server, now)))
                .with(Room.PENALTIES, () -> room(PenaltyKind.model(server), new PenaltyKind(server, now)))
                .with(Room.COMPLAINTS, () -> room(ComplaintKind.model(server), new ComplaintKind(server, now)))
                .with(Room.OUTBOX, () -> room(OutboxKind.model(server), new OutboxKind(server, now)));
    }

    private static <T> RoomView room(MattersModel<T> model, MatterKind<T> kind) {
        return new MattersRoom(model, new MattersView<>(model, kind));
    }
}
