package ir.khosh.telephony.asterisk.ami;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.function.Consumer;
import org.asteriskjava.util.SocketConnectionFacade;

/**
 * The socket as asterisk-java sees it: greeting and responses only. Events go to our inbox as they came and never reach
 * asterisk-java's pump, which drops events and responses past 20,000 with a log line only.
 */
final class ResponsesOnly implements SocketConnectionFacade {

    private final AmiSocket socket;
    private final Consumer<AmiMessage> inbox;
    private final Runnable malformed;
    private final Consumer<String> ended;
    private final Clock clock;
    private final Deque<String> lines = new ArrayDeque<>();
    private String greeting;

    ResponsesOnly(
            AmiSocket socket, Consumer<AmiMessage> inbox, Runnable malformed, Consumer<String> ended, Clock clock) {
        this.socket = socket;
        this.inbox = inbox;
        this.malformed = malformed;
        this.ended = ended;
        this.clock = clock;
    }

    /** Asterisk-java would wait for a greeting that can never come, on a connection that was closed at once. */
    void awaitGreeting(Duration patience) throws IOException {
        greeting = socket.readGreeting(patience);
        if (greeting == null) {
            throw new IOException("connection closed by the exchange before its greeting");
        }
    }

    /** Runs on asterisk-java's reading thread, which thereby reads all events too. */
    @Override
    public String readLine() throws IOException {
        try {
            if (greeting != null) {
                String line = greeting;
                greeting = null;
                return line;
            }
            while (lines.isEmpty()) {
                String block = socket.readBlock();
                if (block == null) {
                    return endWithoutLine(null);
                }
                sort(block);
            }
            return lines.poll();
        } catch (IOException e) {
            ended.accept("connection broken: " + e.getMessage());
            throw e;
        }
    }

    private void sort(String block) {
        if (block.startsWith("Event: ")) {
            inbox.accept(new AmiMessage(block, clock.instant()));
        } else if (block.startsWith("Response: ")) {
            Collections.addAll(lines, block.split("\r\n"));
            lines.add("");
        } else {
            malformed.run();
        }
    }

    private String endWithoutLine(String line) {
        if (line == null) {
            if (socket.endedInsideMessage()) {
                malformed.run();
            }
            ended.accept("connection closed by the exchange");
        }
        return line;
    }

    @Override
    public void write(String text) throws IOException {
        socket.write(text);
    }

    @Override
    public void flush() throws IOException {
        // every write goes out at once
    }

    @Override
    public void close() throws IOException {
        ended.accept("connection closed by us");
        socket.close();
    }

    @Override
    public boolean isConnected() {
        return socket.isOpen();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.address().getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.address().getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.address().getInetAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.address().getPort();
    }
}
