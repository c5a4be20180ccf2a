package ir.khosh.desktop.shell;

import ir.khosh.desktop.abandoned.AbandonedModel;
import ir.khosh.desktop.controls.SheetText;
import ir.khosh.desktop.server.Answer;
import ir.khosh.desktop.server.SupervisionClient;
import ir.khosh.desktop.server.TasksClient;
import ir.khosh.desktop.supervision.ClaimKind;
import ir.khosh.desktop.supervision.ComplaintKind;
import ir.khosh.desktop.supervision.ContractorKind;
import ir.khosh.desktop.supervision.MatterKind;
import ir.khosh.desktop.supervision.MattersModel;
import ir.khosh.desktop.supervision.MattersView;
import ir.khosh.desktop.supervision.OutboxKind;
import ir.khosh.desktop.supervision.PenaltyKind;
import ir.khosh.desktop.supervision.SummaryModel;
import ir.khosh.desktop.supervision.SummaryView;
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
    private final TasksClient work;

    WorkRooms(
            Tools tools,
            ObservableValue<Instant> now,
            TasksModel tasks,
            AbandonedModel abandoned,
            SupervisionClient server,
            TasksClient work) {
        this.tools = tools;
        this.now = now;
        this.tasks = tasks;
        this.abandoned = abandoned;
        this.server = server;
        this.work = work;
    }

    Rooms of(Role role, DeskView desk) {
        Rooms rooms = new Rooms(Room.of(role));
        return rooms.with(Room.SUMMARY, () -> summary(rooms))
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

    private RoomView summary(Rooms rooms) {
        SummaryModel model = new SummaryModel(server, work, tools.jobs(), tools.clock());
        return new SummaryRoom(model, new SummaryView(model, now, matter -> open(rooms, matter)));
    }

    private static void open(Rooms rooms, SummaryModel.Matter matter) {
        rooms.enter(
                switch (matter) {
                    case CLAIMS -> Room.CLAIMS;
                    case PENALTIES -> Room.PENALTIES;
                    case COMPLAINTS -> Room.COMPLAINTS;
                    case APPEALS, TERMINATIONS -> Room.CONTRACTORS;
                    case TASKS, UNCOVERED -> Room.TASKS;
                    case OVERDUE -> Room.JOBS;
                    case DEAD_LETTERS -> Room.OUTBOX;
                });
        if (matter == SummaryModel.Matter.OVERDUE && rooms.front() instanceof JobsRoom jobs) {
            jobs.showOverdue();
        }
    }

    private <T> RoomView room(MattersModel<T> model, MatterKind<T> kind) {
        return new MattersRoom(
                model,
                new MattersView<>(
                        model,
                        kind,
                        shown -> new ExportButton(
                                "khosh-" + kind.id() + ".csv",
                                tools.disk(),
                                () -> released(server, kind.id(), shown.get()))));
    }

    /** The sheet as it is now, when the server has written down who takes it. */
    static Answer<byte[]> released(SupervisionClient server, String list, SheetText sheet) {
        byte[] bytes = sheet.bytes();
        return server.recordExport(list, sheet.rows()).map(recorded -> bytes);
    }
}
