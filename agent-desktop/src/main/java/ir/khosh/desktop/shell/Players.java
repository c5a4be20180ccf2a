package ir.khosh.desktop.shell;

import ir.khosh.desktop.desk.Loudspeaker;
import ir.khosh.desktop.recordings.PlayerModel;
import ir.khosh.desktop.server.RecordingsClient;
import ir.khosh.desktop.server.Rest;
import javafx.application.Platform;

/** Makes players of recordings, which all sound in the same ear. */
record Players(Rest rest, Loudspeaker speaker) {

    PlayerModel one() {
        return new PlayerModel(new RecordingsClient(rest), speaker, Platform::runLater, PauseDelay::new);
    }
}
