package ir.khosh.desktop.requests;

import ir.khosh.desktop.controls.Panel;
import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.RequestView;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** After registering: the tracking code, large enough to be read out, and what was registered. */
public final class RegisteredView extends VBox {

    private final ObservableValue<String> afterword;
    private final ObservableValue<Instant> now;

    /** @param afterword what is to be known beside the request; empty when nothing is */
    public RegisteredView(
            ObservableValue<RequestView> request, ObservableValue<String> afterword, ObservableValue<Instant> now) {
        super(12);
        this.afterword = afterword;
        this.now = now;
        setId("registered");
        getStyleClass().addAll("panel", "registered");
        request.addListener((observed, was, is) -> draw(is));
        draw(request.getValue());
    }

    private void draw(RequestView request) {
        getChildren().clear();
        if (request == null) {
            return;
        }
        Label state = Pieces.badge(request.stateTitle(), tone(request.state()));
        state.setId("request-state");
        Label code = Pieces.label(Persian.trackingCode(request.trackingCode()), "tracking-code");
        code.setId("tracking-code");
        code.setUserData(request.trackingCode());
        VBox read = Pieces.column(2, Pieces.label("کد رهگیری را برای تماس‌گیرنده بخوانید", "quiet"), code);
        read.getStyleClass().add("tracking");
        getChildren().addAll(Panel.title("درخواست ثبت شد", state), read, facts(request));
        if (request.state() == RequestState.NO_COVERAGE) {
            notice(
                    "no-coverage",
                    "در این محدوده پیمانکاری پوشش نمی‌دهد. درخواست در صفِ بدون پوشش ماند و سرپرست پیگیر"
                            + " آن است؛ به تماس‌گیرنده بگویید که با او تماس گرفته می‌شود.");
        }
        if (!afterword.getValue().isEmpty()) {
            notice("registered-afterword", afterword.getValue());
        }
    }

    private void notice(String id, String text) {
        Label notice = Pieces.wrapping(text, "notice", "warn");
        notice.setId(id);
        notice.setMaxWidth(Double.MAX_VALUE);
        getChildren().add(notice);
    }

    private static String tone(RequestState state) {
        return switch (state) {
            case ACCEPTED, FINISHED -> "good";
            case NO_COVERAGE -> "warn";
            case CANCELLED -> "bad";
            default -> "info";
        };
    }

    private Node facts(RequestView request) {
        VBox facts = Pieces.column(
                5,
                fact("خدمت", request.serviceName()),
                fact("محل", request.regionPath()),
                fact("نشانی", Persian.digits(request.address())),
                fact(
                        "متقاضی",
                        (request.applicantName() == null ? "بی‌نام" : request.applicantName()) + " · "
                                + Persian.phone(request.phone())),
                fact("زمان دلخواه", wished(request)));
        if (request.notes() != null) {
            facts.getChildren().add(fact("یادداشت", request.notes()));
        }
        return facts;
    }

    private String wished(RequestView request) {
        String day = request.wishedDay() == null ? "در نخستین فرصت" : Persian.day(request.wishedDay(), now.getValue());
        return Persian.priority(request.priority()) + " · " + day
                + (request.wishedShift() == null ? "" : "، " + Persian.shift(request.wishedShift()));
    }

    private static Node fact(String name, String value) {
        Label title = Pieces.label(name, "quiet");
        title.setMinWidth(84);
        Label text = Pieces.wrapping(value);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox fact = new HBox(6, title, text);
        return fact;
    }
}
