package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.requests.Priority;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.RequestView;
import ir.khosh.wire.requests.RequestView.AssignmentView;
import ir.khosh.wire.requests.RequestView.Due;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the job is, for whom, where, who does it and when. */
final class JobHead extends VBox {

    private final RequestView request;
    private final Instant now;
    private final Consumer<RequestView> listen;

    /** @param listen plays the call in which it was asked for; null for who may not hear it */
    JobHead(RequestView request, Instant now, Consumer<RequestView> listen) {
        super(8);
        this.listen = listen;
        this.request = request;
        this.now = now;
        setId("job-head");
        getStyleClass().addAll("panel", "job-head");
        getChildren().addAll(title(), facts());
    }

    private Node title() {
        Label service = Pieces.label(request.serviceName(), "job-service");
        service.setId("job-service");
        service.setMinWidth(0);
        Label state = Pieces.badge(request.stateTitle(), tone(request.state()));
        state.setId("job-state");
        Label code = Pieces.label(Persian.trackingCode(request.trackingCode()), "job-code");
        code.setId("job-code");
        code.setUserData(request.trackingCode());
        code.setMinWidth(USE_PREF_SIZE);
        HBox row = Pieces.row(8, service, state);
        if (request.priority() != Priority.NORMAL) {
            row.getChildren()
                    .add(Pieces.badge(
                            Persian.priority(request.priority()),
                            request.priority() == Priority.EMERGENCY ? "bad" : "warn"));
        }
        if (request.progress().repeatOf() != null) {
            Label repeat = Pieces.badge("تکرار رایگان گارانتی", "loyal");
            repeat.setId("job-repeat");
            row.getChildren().add(repeat);
        }
        if (request.progress().owner() != null) {
            row.getChildren()
                    .add(Pieces.badge("نوبت " + owner(request.progress().owner()), "warn"));
        }
        row.getChildren().add(Pieces.spacer());
        if (isHeard(request, listen)) {
            row.getChildren().add(listenButton());
        }
        row.getChildren().addAll(Pieces.label("کد رهگیری", "quiet", "small"), code);
        return row;
    }

    /** Whether there was a call, and who looks at the job may hear it. */
    static boolean isHeard(RequestView request, Consumer<RequestView> listen) {
        return listen != null && request != null && request.callId() != null;
    }

    private Node listenButton() {
        Button button = new Button(
                null,
                Pieces.row(
                        6,
                        Pieces.icon("mdi2p-play-circle-outline"),
                        Pieces.label("تماس ثبت", "small"),
                        Pieces.key("Alt+L")));
        button.setId("job-listen");
        button.getStyleClass().add("listen-button");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> listen.accept(request));
        return button;
    }

    static String tone(RequestState state) {
        return switch (state) {
            case ACCEPTED, SCHEDULED, APPROVED, FINISHED, INVOICED, PAID, CLOSED -> "good";
            case NO_COVERAGE, QUOTED, NO_SHOW -> "warn";
            case CANCELLED, DISPUTED -> "bad";
            default -> "info";
        };
    }

    private static String owner(String role) {
        return switch (role) {
            case "SUPERVISOR" -> "سرپرست";
            case "OPERATOR" -> "اپراتور";
            case "CONTRACTOR" -> "پیمانکار";
            case "APPLICANT" -> "متقاضی";
            default -> role;
        };
    }

    private Node facts() {
        GridPane grid = new GridPane();
        grid.setHgap(18);
        grid.setVgap(4);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        grid.add(fact("job-applicant", "متقاضی", applicant()), 0, 0);
        grid.add(fact("job-contractor", "پیمانکار", contractor()), 1, 0);
        grid.add(fact("job-place", "محل", request.regionPath() + "، " + Persian.digits(request.address())), 0, 1);
        grid.add(fact("job-time", "زمان", time()), 1, 1);
        int row = 2;
        if (request.asset() != null || request.progress().due() != null) {
            if (request.asset() != null) {
                grid.add(fact("job-asset", "دستگاه", request.asset()), 0, row);
            }
            if (request.progress().due() != null) {
                grid.add(due(request.progress().due()), 1, row);
            }
            row++;
        }
        if (request.notes() != null && !request.notes().isBlank()) {
            grid.add(fact("job-notes", "یادداشت", request.notes()), 0, row, 2, 1);
            row++;
        }
        if (request.progress().causeName() != null) {
            grid.add(fact("job-cause", "علت", request.progress().causeName()), 0, row);
        }
        if (request.warrantyUntil() != null) {
            String until = "تا " + Persian.day(request.warrantyUntil().minusDays(1), now);
            grid.add(fact("job-warranty", "گارانتی", until), 1, row);
        }
        return grid;
    }

    private static Node due(Due due) {
        Label title = Pieces.label("مهلت", "quiet", "small");
        title.setMinWidth(52);
        Label state = Pieces.badge(due.stateTitle(), DueTones.of(due.state()));
        state.setId("job-due");
        return Pieces.row(6, title, state);
    }

    private String applicant() {
        String name = request.applicantName() == null ? "بی‌نام" : request.applicantName();
        return name + " · " + Persian.phone(request.phone());
    }

    private String contractor() {
        AssignmentView assigned = request.assignment();
        if (assigned == null) {
            return "هنوز تعیین نشده";
        }
        String phone = assigned.contractorPhone() == null ? "" : " · " + Persian.phone(assigned.contractorPhone());
        return assigned.contractorName() + phone + ("OFFERED".equals(assigned.state()) ? " · در انتظار پاسخ" : "");
    }

    private String time() {
        AssignmentView assigned = request.assignment();
        boolean set = assigned != null && assigned.day() != null;
        if (request.progress().arrivalAt() != null) {
            Instant at = request.progress().arrivalAt();
            return Persian.day(java.time.LocalDate.ofInstant(at, ir.khosh.values.JalaliDate.TEHRAN), now)
                    + "، ساعت دقیق " + Persian.hour(at);
        }
        var day = set ? assigned.day() : request.wishedDay();
        var shift = set ? assigned.shift() : request.wishedShift();
        String text = day == null ? "در نخستین فرصت" : Persian.day(day, now);
        return (set ? "" : "خواستهٔ متقاضی: ") + text + (shift == null ? "" : "، " + Persian.shift(shift));
    }

    private static Node fact(String id, String name, String value) {
        Label title = Pieces.label(name, "quiet", "small");
        title.setMinWidth(52);
        Label text = Pieces.wrapping(value);
        text.setId(id);
        HBox.setHgrow(text, javafx.scene.layout.Priority.ALWAYS);
        return new HBox(6, title, text);
    }
}
