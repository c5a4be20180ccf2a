package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.JobsClient;
import ir.khosh.wire.requests.RequestView.Photo;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Pictures of a job as thumbnails; one opens large. Not shown where there are none. */
final class PhotoStrip extends VBox {

    private static final int SIDE = 72;

    PhotoStrip(List<Photo> photos, JobsClient jobs) {
        super(6);
        setId("job-photos");
        getStyleClass().addAll("panel", "photos");
        FlowPane strip = new FlowPane(8, 8);
        for (Photo photo : photos) {
            strip.getChildren().add(thumbnail(photo, jobs));
        }
        getChildren().addAll(Pieces.label("عکس‌های کار · " + Persian.number(photos.size()), "section-title"), strip);
        setVisible(!photos.isEmpty());
        setManaged(!photos.isEmpty());
    }

    private static Button thumbnail(Photo photo, JobsClient jobs) {
        ImageView view = new ImageView();
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        view.setPreserveRatio(true);
        String caption = photo.caption() == null ? "عکس کار" : photo.caption();
        Button button = new Button(caption, view);
        button.setId("photo-" + photo.id());
        button.getStyleClass().add("photo");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setTooltip(new Tooltip("بزرگ دیدن"));
        button.setOnAction(event -> new PhotoWindow(button.getScene().getWindow(), caption, photo, jobs).show());
        load(jobs, photo.url() + "/small", view::setImage, trouble -> button.setText("دیده نمی‌شود"));
        return button;
    }

    static void load(JobsClient jobs, String url, Consumer<Image> then, Consumer<String> trouble) {
        jobs.picture(url).then(reply -> reply.onValue(bytes -> then.accept(new Image(new ByteArrayInputStream(bytes))))
                .onFailure(failure -> trouble.accept(failure.text())));
    }
}
