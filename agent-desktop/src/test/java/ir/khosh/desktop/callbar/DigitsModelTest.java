package ir.khosh.desktop.callbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ir.khosh.desktop.fixture.OneThread;
import ir.khosh.desktop.fixture.ScriptedServer;
import ir.khosh.desktop.fixture.ScriptedServer.Asked;
import ir.khosh.desktop.fixture.ScriptedServer.Told;
import ir.khosh.desktop.server.CallControlClient;
import ir.khosh.desktop.server.Rest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DigitsModelTest {

    private static final String ROUTE = "POST /api/calls/call-1/digits";

    private final OneThread screen = new OneThread();
    private final ScriptedServer server = new ScriptedServer().on(ROUTE, request -> new Told(202, null));
    private final DigitsModel model =
            new DigitsModel(new CallControlClient(Rest.at(server.address(), screen)), "call-1");

    @AfterEach
    void close() {
        server.close();
        screen.close();
    }

    private String sent() {
        return server.asked(ROUTE).stream()
                .map(Asked::body)
                .map(body -> body.replaceAll("[^0-9*#]", ""))
                .collect(Collectors.joining());
    }

    @Test
    void what_is_typed_fast_is_sent_once_and_in_its_order() {
        screen.run(() -> "1234567890*#".chars().forEach(key -> model.type(String.valueOf((char) key))));

        await().until(() -> sent().length() >= 12);
        assertThat(sent()).isEqualTo("1234567890*#");
        assertThat(model.typed().get()).isEqualTo("1234567890*#");
    }

    @Test
    void persian_digits_count_and_letters_do_not() {
        screen.run(() -> {
            model.type("۷");
            model.type("a");
            model.type("");
        });

        await().until(() -> sent().equals("7"));
        assertThat(model.typed().get()).isEqualTo("7");
    }
}
