package ir.khosh.desktop.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.desk.Draft;
import ir.khosh.desktop.desk.DraftFolder;
import ir.khosh.desktop.fixture.HandDelay;
import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import ir.khosh.desktop.server.RequestsClient;
import ir.khosh.desktop.server.Rest;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.problem.Problem;
import ir.khosh.wire.push.Push;
import ir.khosh.wire.requests.RequestState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingModelTest {

    @TempDir
    Path folder;

    private final OneThread screen = new OneThread();
    private final HandDelay delays = new HandDelay();
    private final ScriptedServer server = Samples.server();
    private DeskCall call;
    private RankingModel ranking;
    private AssignmentModel assignment;

    @BeforeEach
    void openDesk() {
        Desk desk = new Desk(Clock.systemUTC(), new DraftFolder(folder, Runnable::run), delays);
        desk.accept(new Push.Pop(Samples.pop("call-1", "09123456789", "193", new CallerCard(List.of()))));
        call = desk.current().get();
        RequestsClient requests = new RequestsClient(Rest.at(server.address(), screen));
        ranking = new RankingModel(Wish.of(call.draft()), requests, delays);
        assignment = new AssignmentModel(call.request(), ranking, requests);
    }

    @AfterEach
    void close() {
        server.close();
        screen.close();
    }

    private void writeServiceAndPlace() {
        screen.run(() -> {
            call.draft().service().set(new Draft.Offering("boiler-repair", "تعمیر پکیج"));
            call.draft().place().set(new Draft.Place(411, "اصفهان، کاشان"));
            delays.pass();
        });
    }

    private void awaitStatus(RankingModel.Status status) {
        await().until(() -> screen.ask(() -> ranking.status().get() == status));
    }

    @Test
    void nothing_is_asked_before_service_and_place_are_known() {
        assertThat(ranking.status().get()).isEqualTo(RankingModel.Status.NOT_YET);
        assertThat(server.asked("GET /api/dispatch/candidates")).isEmpty();
    }

    @Test
    void what_a_starting_server_could_not_tell_is_asked_again_by_itself() {
        AtomicBoolean started = new AtomicBoolean();
        server.on(
                "GET /api/dispatch/candidates",
                request -> started.get() ? new Told(200, Samples.candidates()) : new Told(404, null));
        writeServiceAndPlace();
        awaitStatus(RankingModel.Status.FAILED);

        started.set(true);
        screen.run(delays::pass);

        awaitStatus(RankingModel.Status.READY);
    }

    @Test
    void the_ranking_follows_the_draft_and_sets_the_excluded_apart() {
        writeServiceAndPlace();
        awaitStatus(RankingModel.Status.READY);

        assertThat(ranking.eligible().get()).hasSize(3);
        assertThat(ranking.excluded().get()).hasSize(1);
        assertThat(server.asked("GET /api/dispatch/candidates").get(0).path())
                .contains("service=boiler-repair")
                .contains("region=411");
    }

    @Test
    void nobody_eligible_is_said_so() {
        server.on("GET /api/dispatch/candidates", List.of(Samples.candidates().get(3)));
        writeServiceAndPlace();

        awaitStatus(RankingModel.Status.NOBODY);
        assertThat(ranking.candidate()).isNull();
    }

    @Test
    void the_chosen_contractor_is_offered_called_and_accepts() {
        writeServiceAndPlace();
        awaitStatus(RankingModel.Status.READY);
        screen.run(() -> {
            ranking.move(1);
            call.request().set(Samples.request(RequestState.REGISTERED, null));
            assignment.offer();
        });
        await().until(() -> screen.ask(() -> assignment.step().get() == AssignmentModel.Step.CALLING));
        assertThat(server.asked("POST /api/requests/384756129/assignments")
                        .get(0)
                        .body())
                .contains("\"contractorId\":32")
                .contains("\"acceptedByPhone\":false");

        screen.run(assignment::accept);
        await().until(() -> screen.ask(() -> assignment.step().get() == AssignmentModel.Step.ACCEPTED));
    }

    @Test
    void who_has_the_work_is_not_proposed_for_it_again() {
        screen.run(() -> call.request().set(Samples.request(RequestState.ACCEPTED, Samples.assignment("ACCEPTED"))));
        writeServiceAndPlace();
        awaitStatus(RankingModel.Status.READY);

        long holder = call.request().get().assignment().contractorId();
        assertThat(ranking.eligible().get()).anyMatch(ranking::isHolder);
        assertThat(ranking.candidate().contractorId()).isNotEqualTo(holder);

        screen.run(() -> call.request().set(Samples.request(RequestState.REGISTERED, null)));
        assertThat(ranking.eligible().get()).noneMatch(ranking::isHolder);
    }

    @Test
    void a_refusal_leads_back_to_the_ranking() {
        writeServiceAndPlace();
        awaitStatus(RankingModel.Status.READY);
        screen.run(() -> call.request().set(Samples.request(RequestState.OFFERED, Samples.assignment("OFFERED"))));
        screen.run(() -> assignment.decline("پاسخ نداد"));

        await().until(() -> screen.ask(() -> assignment.step().get() == AssignmentModel.Step.CHOOSING));
        assertThat(server.asked("POST /api/requests/384756129/assignments/5/decline")
                        .get(0)
                        .body())
                .contains("پاسخ نداد");
        assertThat(server.asked("GET /api/dispatch/candidates")).hasSize(2);
    }

    @Test
    void an_offer_that_comes_too_late_is_said_and_the_ranking_is_fetched_again() {
        Problem full = new Problem(
                "urn:khosh:problem:capacity-taken",
                "ظرفیت این نوبت پر شد.",
                409,
                "capacity-taken",
                null,
                List.of(),
                null);
        server.on("POST /api/requests/384756129/assignments", request -> new Told(409, full));
        writeServiceAndPlace();
        awaitStatus(RankingModel.Status.READY);
        screen.run(() -> {
            call.request().set(Samples.request(RequestState.REGISTERED, null));
            assignment.offer();
        });

        await().until(() -> screen.ask(() -> !assignment.message().get().isEmpty()));
        assertThat(assignment.message().get()).isEqualTo("ظرفیت این نوبت پر شد.");
        await().until(() -> server.asked("GET /api/dispatch/candidates").size() == 2);
    }
}
