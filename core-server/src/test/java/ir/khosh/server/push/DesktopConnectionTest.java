package ir.khosh.server.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesktopConnectionTest {

    private final Session socket = mock(Session.class);
    private final RemoteEndpoint.Async remote = mock(RemoteEndpoint.Async.class);
    private final List<String> sent = new ArrayList<>();
    private SendHandler done;
    private final DesktopConnection connection = new DesktopConnection(null, socket, new ServicelessLoader());

    DesktopConnectionTest() {
        when(socket.getAsyncRemote()).thenReturn(remote);
        doAnswer(call -> {
                    sent.add(call.getArgument(0));
                    done = call.getArgument(1);
                    return null;
                })
                .when(remote)
                .sendText(any(), any(SendHandler.class));
    }

    private void oneIsThrough() {
        done.onResult(new SendResult());
    }

    private void verifyCut(String reason) throws IOException {
        verify(socket)
                .close(argThat((CloseReason close) -> close.getReasonPhrase().equals(reason)));
    }

    @Test
    void one_message_is_under_way_at_a_time_and_in_order() {
        connection.send("a");
        connection.send("b");
        assertThat(sent).containsExactly("a");
        oneIsThrough();
        assertThat(sent).containsExactly("a", "b");
    }

    @Test
    void of_two_boards_that_wait_only_the_newer_is_sent_and_nothing_else_is_lost() {
        connection.send("a");
        connection.sendNewest(String.class, "board 1");
        connection.send("b");
        connection.sendNewest(String.class, "board 2");
        connection.sendNewest(Integer.class, "day 1");
        for (int i = 0; i < 3; i++) {
            oneIsThrough();
        }
        assertThat(sent).containsExactly("a", "b", "board 2", "day 1");
    }

    @Test
    void who_falls_three_hundred_messages_behind_is_cut_and_hears_no_more() throws IOException {
        for (int i = 0; i <= 300; i++) {
            connection.send("m" + i);
        }
        verify(socket, never()).close(any());
        connection.send("one too many");
        verifyCut("too-slow");
        assertThat(connection.queued()).isZero();
        connection.send("late");
        assertThat(sent).containsExactly("m0");
    }

    @Test
    void who_answers_no_question_is_cut_at_the_fifth_and_who_answers_one_is_not() throws IOException {
        for (int i = 0; i < 4; i++) {
            assertThat(connection.ping()).isTrue();
        }
        connection.ponged();
        for (int i = 0; i < 4; i++) {
            assertThat(connection.ping()).isTrue();
        }
        verify(socket, never()).close(any());
        assertThat(connection.ping()).isFalse();
        verifyCut("does-not-read");
    }

    @Test
    void a_broken_socket_ends_quietly() throws IOException {
        connection.send("a");
        connection.send("b");
        done.onResult(new SendResult(new IOException("broken pipe")));
        verifyCut("broken");
        assertThat(sent).containsExactly("a");
        verify(remote, never()).sendText(eq("b"), any(SendHandler.class));
    }
}
