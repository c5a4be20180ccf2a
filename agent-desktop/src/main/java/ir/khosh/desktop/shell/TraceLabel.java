package ir.khosh.desktop.shell;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** A calm word about a call that has left by itself; it goes after a while and moves nothing. */
final class TraceLabel extends Label {

    private static final Duration STAYS = Duration.ofSeconds(12);

    private final Desk desk;
    private final ObservableValue<Instant> now;

    TraceLabel(Desk desk, ObservableValue<Instant> now) {
        this.desk = desk;
        this.now = now;
        setId("trace");
        getStyleClass().add("trace");
        desk.trace().addListener((observed, was, is) -> draw());
        now.addListener((observed, was, is) -> draw());
        draw();
    }

    private void draw() {
        Desk.Trace left = desk.trace().get();
        boolean recent =
                left != null && Duration.between(left.at(), now.getValue()).compareTo(STAYS) < 0;
        setVisible(recent);
        setManaged(recent);
        if (recent) {
            String caller = left.caller() == null ? "شمارهٔ پنهان" : Persian.phone(left.caller());
            setText("تماس " + caller + " " + reason(left.reason()) + " · " + Persian.hour(left.at()));
        }
    }

    private static String reason(String code) {
        return switch (code) {
            case "ANSWERED_ELSEWHERE" -> "را همکار دیگری پاسخ داد";
            case "NO_RESULT" -> "بی‌نتیجه بود و خودبه‌خود بسته شد";
            case "ASKED" -> "نزد همکارتان ماند؛ مشورت پایان یافت";
            case "PARKED" -> "پارک شد";
            case "PASSED_ON" -> "به همکارتان سپرده شد";
            case "CALLER_GONE" -> "پیش از پاسخ پایان یافت";
            case "REFUSED" -> "پذیرفته نشد و به صف بازگشت";
            default -> "بی‌پاسخ ماند و به صف بازگشت";
        };
    }
}
