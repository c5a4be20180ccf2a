package ir.khosh.telephony.asterisk.ami;

import ir.khosh.telephony.Telephony;
import ir.khosh.telephony.asterisk.LinkTimes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one session open: opens, watches for silence, and opens again until it is closed. */
final class Reconnection implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Reconnection.class);

    /** Opens a socket; separate so that each attempt is a new session. */
    interface SessionMaker {
        AmiSession open() throws IOException;
    }

    private final SessionMaker sessions;
    private final LinkTimes times;
    private final LinkStatus status;
    private final Inbox inbox;
    private final Clock clock;
    private int refusals;
    private final CountDownLatch closed = new CountDownLatch(1);

    Reconnection(SessionMaker sessions, LinkTimes times, LinkStatus status, Inbox inbox, Clock clock) {
        this.sessions = sessions;
        this.times = times;
        this.status = status;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public void run() {
        String last = "";
        Duration pause;
        do {
            String reason = holdOneSessionSafely();
            status.down(reason);
            pause = pauseAfter(reason);
            if (!reason.equals(last) && closed.getCount() > 0) {
                LOG.warn("exchange link is down: {}", reason);
                last = reason;
            }
        } while (!closedWithin(pause.toMillis()));
    }

    /** Asking again at once with a wrong secret helps nobody and fills the exchange's security log. */
    private Duration pauseAfter(String reason) {
        if (!reason.equals(Telephony.REFUSES_SECRET)) {
            refusals = 0;
            return times.reconnect();
        }
        Duration pause = times.refused().multipliedBy(1L << Math.min(refusals++, 10));
        return pause.compareTo(times.longestRefused()) < 0 ? pause : times.longestRefused();
    }

    /** Whatever one attempt does, there is a next one. */
    private String holdOneSessionSafely() {
        try {
            return holdOneSession();
        } catch (RuntimeException e) {
            LOG.error("an attempt to reach the exchange failed unexpectedly", e);
            return "unexpected: " + e;
        }
    }

    /** @return why it ended or could not begin */
    private String holdOneSession() {
        AmiSession session;
        try {
            session = sessions.open();
        } catch (IOException e) {
            return "cannot connect: " + e.getMessage();
        }
        status.opened(session);
        try {
            session.login();
            inbox.news(new Inbound.Opened(session));
        } catch (AuthenticationFailedException e) {
            session.end("closed");
            return Telephony.REFUSES_SECRET;
        } catch (IOException | TimeoutException | IllegalStateException e) {
            session.end("cannot sign in to the exchange: " + e.getMessage());
        }
        if (closed.getCount() == 0) {
            session.end("closed");
        }
        String reason = session.awaitEnd();
        inbox.news(new Inbound.Closed(session, clock.instant(), clock.instant().minus(session.silentFor()), reason));
        return reason;
    }

    /** Called by the watch's timer: silence ends the session. */
    void checkSilence() {
        AmiSession session = status.session();
        if (session != null && session.silentFor().compareTo(times.silence()) > 0) {
            session.end("no byte for " + session.silentFor().toMillis() + " ms");
        }
    }

    /** Called by the watch's timer: makes a healthy exchange say something. */
    void ping() {
        AmiSession session = status.session();
        if (session != null && status.state().up()) {
            try {
                session.send(new AmiAction("Ping"));
            } catch (RuntimeException e) {
                session.end("cannot ping: " + e);
            }
        }
    }

    void close() {
        closed.countDown();
        AmiSession session = status.session();
        if (session != null) {
            session.end("closed");
        }
    }

    private boolean closedWithin(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
