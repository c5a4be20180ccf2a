package ir.khosh.desktop.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.JobSamples;
import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.fixture.ScriptedServer.Asked;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import ir.khosh.desktop.server.JobsClient;
import ir.khosh.desktop.server.Rest;
import ir.khosh.wire.problem.Problem;
import ir.khosh.wire.requests.RequestView;
import ir.khosh.wire.requests.Shift;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskModelTest {

    private static final String RESCHEDULE = "POST /api/requests/384756129/reschedule";

    private final OneThread screen = new OneThread();
    private final ScriptedServer server = JobSamples.server();
    private final JobModel job = new JobModel(new JobsClient(Rest.at(server.address(), screen)));

    @AfterEach
    void close() {
        server.close();
        screen.close();
    }

    private void show(RequestView request) {
        screen.run(() -> job.show(request));
    }

    private RescheduleModel reschedule() {
        show(JobSamples.accepted());
        return screen.ask(() -> {
            job.begin(JobTask.RESCHEDULE);
            RescheduleModel model = new RescheduleModel(job);
            model.day().set(Samples.TODAY.plusDays(2));
            model.shift().set(Shift.MORNING);
            return model;
        });
    }

    @Test
    void only_what_the_server_allows_can_be_begun() {
        show(JobSamples.invoiced());
        screen.run(() -> job.begin(JobTask.RESCHEDULE));
        assertThat(job.task().get()).isNull();

        screen.run(() -> job.begin(JobTask.PAYMENT));
        assertThat(job.task().get()).isEqualTo(JobTask.PAYMENT);
    }

    @Test
    void a_new_time_needs_a_reason_before_anything_is_sent() {
        RescheduleModel model = reschedule();
        screen.run(model::submit);

        assertThat(model.errors().of("reason").get()).isNotEmpty();
        assertThat(server.asked(RESCHEDULE)).isEmpty();
    }

    @Test
    void a_second_try_of_the_same_carries_the_same_key_and_nothing_written_is_lost() {
        AtomicBoolean well = new AtomicBoolean();
        server.on(RESCHEDULE, request -> well.get() ? new Told(200, JobSamples.accepted()) : new Told(503, null));
        RescheduleModel model = reschedule();
        screen.run(() -> {
            model.reason().set("در سفر است");
            model.submit();
        });
        await().until(() -> screen.ask(() -> !model.message().get().isEmpty()));
        assertThat(model.reason().get()).isEqualTo("در سفر است");
        assertThat(job.task().get()).isEqualTo(JobTask.RESCHEDULE);

        well.set(true);
        screen.run(model::submit);
        await().until(() -> screen.ask(() -> job.task().get() == null));

        List<Asked> tries = server.asked(RESCHEDULE);
        assertThat(tries).hasSize(2);
        assertThat(tries.get(1).headers().get("idempotency-key"))
                .isEqualTo(tries.get(0).headers().get("idempotency-key"));
        assertThat(job.done().get()).isNotEmpty();
    }

    @Test
    void what_the_server_refuses_stands_at_its_field() {
        Problem problem = new Problem(
                "urn:khosh:problem:holiday",
                "پذیرفته نشد",
                422,
                "holiday",
                null,
                List.of(new Problem.FieldProblem("day", "holiday", "این روز تعطیل است.")),
                null);
        server.on(RESCHEDULE, request -> new Told(422, problem));
        RescheduleModel model = reschedule();
        screen.run(() -> {
            model.reason().set("در سفر است");
            model.submit();
        });

        await().until(() -> screen.ask(() -> !model.errors().of("day").get().isEmpty()));
        assertThat(model.errors().of("day").get()).isEqualTo("این روز تعطیل است.");
        assertThat(job.task().get()).isEqualTo(JobTask.RESCHEDULE);
    }

    @Test
    void an_objection_is_decided_with_a_reason_to_be_told_and_a_note_that_is_not() {
        String path = "POST /api/requests/384756129/dispute/decision";
        server.on(path, request -> new Told(200, JobSamples.invoiced()));
        show(JobSamples.disputed());
        DisputeDecisionModel model = screen.ask(() -> {
            job.begin(JobTask.DISPUTE_DECISION);
            return new DisputeDecisionModel(job);
        });
        screen.run(() -> {
            model.upheld().set(false);
            model.note().set("عکس‌ها کامل است");
            model.submit();
        });
        assertThat(model.errors().of("toldReason").get()).isNotEmpty();
        assertThat(server.asked(path)).isEmpty();

        screen.run(() -> {
            model.toldReason().set(" کار طبق برآورد است ");
            model.submit();
        });
        await().until(() -> screen.ask(() -> job.task().get() == null));
        assertThat(server.asked(path).get(0).body())
                .contains("\"toldReason\":\"کار طبق برآورد است\"", "\"note\":\"عکس‌ها کامل است\"");
    }

    @Test
    void nothing_is_called_off_before_its_price_is_known() {
        server.on("GET /api/requests/384756129/cancellation", request -> new Told(503, null));
        show(JobSamples.accepted());
        CancellationModel model = screen.ask(() -> new CancellationModel(job));
        screen.run(() -> {
            model.reason().set("پشیمان شد");
            model.submit();
        });

        assertThat(model.errors().of("by").get()).isNotEmpty();
        assertThat(server.asked("POST /api/requests/384756129/cancellation")).isEmpty();
    }

    @Test
    void the_price_of_calling_off_follows_who_wishes_it() {
        show(JobSamples.accepted());
        CancellationModel model = screen.ask(() -> new CancellationModel(job));
        await().until(() -> screen.ask(() -> model.terms().get() != null));
        screen.run(() -> model.by().set("KHOSH"));

        await().until(() -> screen.ask(() -> model.terms().get() != null));
        assertThat(server.asked("GET /api/requests/384756129/cancellation"))
                .extracting(Asked::path)
                .anyMatch(path -> path.endsWith("by=APPLICANT"))
                .anyMatch(path -> path.endsWith("by=KHOSH"));
    }

    @Test
    void no_more_is_taken_than_is_due_and_a_transfer_has_its_reference() {
        show(JobSamples.invoiced());
        PaymentModel model = screen.ask(() -> new PaymentModel(job));
        assertThat(model.amount().get()).isEqualTo("۲۶۷۵۰۰۰۰");
        screen.run(() -> {
            model.amount().set("۲۶۷۵۰۰۰۱");
            model.method().set("TRANSFER");
            model.submit();
        });

        assertThat(model.errors().of("amountRial").get()).contains("۲۶٬۷۵۰٬۰۰۰");
        assertThat(model.errors().of("reference").get()).isNotEmpty();
        assertThat(server.asked("POST /api/invoices/1405-000012/payments")).isEmpty();
    }

    @Test
    void the_exact_hour_is_told_in_tehran_time() {
        show(JobSamples.accepted());
        ArrivalModel model = screen.ask(() -> new ArrivalModel(job));
        server.on("POST /api/requests/384756129/arrival", JobSamples.accepted());
        assertThat(model.hour().get()).isEqualTo("۱۷:۳۰");
        screen.run(() -> {
            model.hour().set("1815");
            model.submit();
        });

        await().until(() ->
                !server.asked("POST /api/requests/384756129/arrival").isEmpty());
        assertThat(server.asked("POST /api/requests/384756129/arrival").get(0).body())
                .contains(Samples.TODAY.plusDays(1) + "T14:45:00Z");
    }

    @Test
    void a_survey_needs_its_mark_and_not_its_words() {
        show(JobSamples.invoiced());
        SurveyModel model = screen.ask(() -> new SurveyModel(job));
        screen.run(model::submit);
        assertThat(model.errors().of("score").get()).isNotEmpty();
        screen.run(() -> {
            model.score().set(4);
            model.submit();
        });

        await().until(() -> !server.asked("POST /api/surveys/384756129").isEmpty());
        assertThat(server.asked("POST /api/surveys/384756129").get(0).body()).contains("\"score\":4");
    }
}
