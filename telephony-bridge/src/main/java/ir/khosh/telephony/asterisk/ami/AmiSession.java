package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.asterisk.ExchangeAccess;
import ir.khosh.telephony.asterisk.LinkTimes;
import ir.khosh.telephony.asterisk.RawTap;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.response.ManagerResponse;

/** One connection from its opening to its end; a new one is made for each attempt. */
final class AmiSession {

    private final ExchangeAccess access;
    private final LinkTimes times;
    private final LongSupplier nanoTime;
    private final AmiSocket socket;
    private final ResponsesOnly responses;
    private final AmiConnection connection;
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private final Set<CompletableFuture<ManagerResponse>> pending = ConcurrentHashMap.newKeySet();

    AmiSession(
            ExchangeAccess access,
            LinkTimes times,
            RawTap tap,
            Consumer<AmiMessage> inbox,
            Runnable malformed,
            Clock clock,
            LongSupplier nanoTime)
            throws IOException {
        this.access = access;
        this.times = times;
        this.nanoTime = nanoTime;
        this.socket = new AmiSocket(access.host(), access.port(), times, tap, nanoTime);
        this.responses = new ResponsesOnly(socket, inbox, malformed, this::end, clock);
        this.connection = new AmiConnection(responses);
    }

    void login() throws IOException, AuthenticationFailedException, TimeoutException {
        responses.awaitGreeting(times.command());
        connection.setUsername(access.username());
        connection.setPassword(access.secret());
        connection.setDefaultResponseTimeout(times.command().toMillis());
        connection.login();
    }

    Duration silentFor() {
        return Duration.ofNanos(nanoTime.getAsLong() - socket.lastByteNanos());
    }

    /** Fails with an exception when the connection ends or the time is over before the answer. */
    CompletableFuture<ManagerResponse> send(AmiAction action) {
        CompletableFuture<ManagerResponse> reply = new CompletableFuture<>();
        pending.add(reply);
        reply.whenComplete((response, failure) -> pending.remove(reply));
        try {
            connection.sendAction(action, reply::complete);
        } catch (IOException | IllegalStateException e) {
            reply.completeExceptionally(e);
        }
        if (ended.isDone()) {
            reply.completeExceptionally(new IOException(ended.join()));
        }
        return reply.orTimeout(times.command().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Ends the connection at once; the first reason counts. */
    void end(String reason) {
        if (!ended.complete(reason)) {
            return;
        }
        try {
            socket.close();
        } catch (IOException e) {
            // closing a broken socket: nothing is left to do
        }
        pending.forEach(reply -> reply.completeExceptionally(new IOException(reason)));
    }

    boolean isOpen() {
        return !ended.isDone();
    }

    /** Waits for the end and tells why. */
    String awaitEnd() {
        return ended.join();
    }
}
