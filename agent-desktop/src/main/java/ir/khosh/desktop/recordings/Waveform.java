package ir.khosh.desktop.recordings;

import ir.khosh.wire.calls.RecordingPauseView;
import ir.khosh.wire.calls.RecordingView;
import java.util.function.DoubleConsumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The shape of a sound. Time runs from left to right, as the hands of every player do, whatever the page around it. */
final class Waveform extends Region {

    private static final Color HEARD = Color.web("#1f7ae0");
    private static final Color TO_HEAR = Color.web("#8a99ad");
    private static final Color HERE = Color.web("#0b3d7a");
    private static final Color PAUSED = Color.web("#c62828");
    private static final Color PAUSED_GROUND = Color.web("#c62828", 0.12);
    private static final double HATCH = 7;
    private static final double LOUDEST = 127;

    private final Canvas canvas = new Canvas();
    private RecordingView recording;
    private double share;

    /** @param chosen takes where one clicked, 0 to 1 */
    Waveform(DoubleConsumer chosen) {
        setId("recording-waveform");
        getStyleClass().add("waveform");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMinSize(120, 72);
        setPrefHeight(96);
        getChildren().add(canvas);
        setOnMouseClicked(event -> chosen.accept(Math.max(0, Math.min(1, event.getX() / getWidth()))));
    }

    /** @param shown null for nothing */
    void show(RecordingView shown) {
        recording = shown;
        draw();
    }

    /** @param of how much of it was heard, 0 to 1 */
    void moveTo(double of) {
        share = of;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (recording == null || recording.lengthMillis() == null || recording.lengthMillis() == 0) {
            return;
        }
        drawPeaks(pen);
        recording.pauses().forEach(pause -> drawPause(pen, pause));
        pen.setFill(HERE);
        pen.fillRect(Math.min(canvas.getWidth() - 2, share * canvas.getWidth()), 0, 2, canvas.getHeight());
    }

    private void drawPeaks(GraphicsContext pen) {
        byte[] peaks = recording.peaks();
        int stretches = peaks.length / 2;
        double middle = canvas.getHeight() / 2;
        double width = canvas.getWidth() / Math.max(1, stretches);
        double loudest = Math.max(1, loudest(peaks));
        for (int i = 0; i < stretches; i++) {
            double low = peaks[2 * i] / loudest * (middle - 3);
            double high = peaks[2 * i + 1] / loudest * (middle - 3);
            pen.setFill((i + 0.5) / stretches < share ? HEARD : TO_HEAR);
            pen.fillRect(i * width, middle - high, Math.max(1, width * 0.8), Math.max(1, high - low));
        }
    }

    /** A quiet talk is drawn as large as a loud one, but noise stays small. */
    private static double loudest(byte[] peaks) {
        int loudest = 0;
        for (byte peak : peaks) {
            loudest = Math.max(loudest, Math.abs(peak));
        }
        return Math.max(loudest, LOUDEST / 8);
    }

    private void drawPause(GraphicsContext pen, RecordingPauseView pause) {
        if (pause.fromMillis() == null || pause.untilMillis() == null) {
            return;
        }
        double from = pause.fromMillis() * canvas.getWidth() / recording.lengthMillis();
        double until = Math.max(from + 2, pause.untilMillis() * canvas.getWidth() / recording.lengthMillis());
        pen.setFill(PAUSED_GROUND);
        pen.fillRect(from, 0, until - from, canvas.getHeight());
        pen.save();
        pen.beginPath();
        pen.rect(from, 0, until - from, canvas.getHeight());
        pen.clip();
        pen.setStroke(PAUSED);
        pen.setLineWidth(1);
        for (double x = from - canvas.getHeight(); x < until; x += HATCH) {
            pen.strokeLine(x, canvas.getHeight(), x + canvas.getHeight(), 0);
        }
        pen.restore();
    }
}
