package ir.khosh.desktop.applicants;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.desk.DeskCall;
import ir.khosh.desktop.desk.Draft.Identity;
import ir.khosh.desktop.desk.DraftFolder;
import ir.khosh.desktop.fixture.HandDelay;
import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.Samples;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.server.CallsClient;
import ir.khosh.desktop.server.Rest;
import ir.khosh.wire.calls.CallerCard;
import ir.khosh.wire.push.Push;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopModelTest {

    @TempDir
    Path folder;

    private final OneThread screen = new OneThread();
    private final ScriptedServer server = new ScriptedServer();

    private Desk desk;

    @AfterEach
    void close() {
        server.close();
        screen.close();
    }

    private DeskCall ringing(CallerCard card) {
        desk = new Desk(Clock.systemUTC(), new DraftFolder(folder, Runnable::run), new HandDelay());
        desk.accept(new Push.Pop(Samples.pop("call-1", "09123456789", "193", card)));
        return desk.current().get();
    }

    private PopModel modelOf(DeskCall call) {
        return new PopModel(call, new CallsClient(Rest.at(server.address(), screen)), null, null, Optional::empty);
    }

    @Test
    void a_number_that_nobody_has_is_a_new_person_s() {
        DeskCall call = ringing(new CallerCard(List.of()));

        modelOf(call);

        assertThat(call.draft().identity().get().kind()).isEqualTo(Identity.Kind.SOMEONE_ELSE);
    }

    @Test
    void people_who_come_late_are_still_asked_about() {
        DeskCall call = ringing(null);
        desk.accept(new Push.CardReady("call-1", null, null, null));
        PopModel model = modelOf(call);
        assertThat(call.draft().identity().get().isDecided()).isFalse();
        desk.accept(new Push.CardReady("call-1", new CallerCard(List.of(Samples.loyal())), null, null));

        assertThat(call.draft().identity().get().isDecided()).isFalse();
        assertThat(model.people()).hasSize(1);
    }
}
