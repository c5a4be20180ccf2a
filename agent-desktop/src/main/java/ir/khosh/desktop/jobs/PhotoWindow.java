package ir.khosh.desktop.jobs;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.server.JobsClient;
import ir.khosh.wire.requests.RequestView.Photo;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** One picture as large as the screen allows; Escape or Enter closes it. */
final class PhotoWindow extends Stage {

    private static final double PART = 0.8;

    PhotoWindow(Window owner, String caption, Photo photo, JobsClient jobs) {
        initOwner(owner);
        initModality(Modality.WINDOW_MODAL);
        setTitle(caption);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        ImageView view = new ImageView();
        view.setId("photo-large");
        view.setPreserveRatio(true);
        view.setFitWidth(screen.getWidth() * PART);
        view.setFitHeight(screen.getHeight() * PART - 40);
        // a picture is not mirrored with the text around it
        view.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Label said = Pieces.label("در راه است…", "quiet");
        StackPane middle = new StackPane(said, view);
        middle.setMinSize(320, 240);
        VBox content = Pieces.column(
                8, middle, Pieces.row(8, Pieces.label(caption + " · " + Persian.day(photo.at())), Pieces.key("Esc")));
        content.getStyleClass().addAll("panel", "photo-window");
        Scene scene = new Scene(content);
        scene.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        scene.getStylesheets().setAll(owner.getScene().getStylesheets());
        scene.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                close();
            }
        });
        setScene(scene);
        PhotoStrip.load(
                jobs,
                photo.url(),
                image -> {
                    said.setText("");
                    view.setImage(image);
                    sizeToScene();
                    centerOnScreen();
                },
                said::setText);
    }
}
