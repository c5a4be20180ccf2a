package ir.khosh.server.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import ir.khosh.server.shared.DomainException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;

/** Looks beneath the wrappers of containers. */
public final class Failures {

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;

    private Failures() {}

    public static Throwable meaningful(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof DomainException
                    || at instanceof ConstraintViolationException
                    || at instanceof JsonProcessingException) {
                return at;
            }
            if (at instanceof WebApplicationException http && http.getResponse().getStatus() != 500) {
                return at;
            }
        }
        return failure;
    }

    /** True when another transaction held for too long what this one needed; nothing was changed, again may succeed. */
    static boolean isContended(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException refused
                    && (refused.getErrorCode() == LOCK_WAIT_TIMEOUT || refused.getErrorCode() == DEADLOCK)) {
                return true;
            }
        }
        return false;
    }

    /** True when the database could not be reached or did not answer in time, rather than refusing. */
    public static boolean isDatabaseAway(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLNonTransientConnectionException
                    || at instanceof SQLTransientException
                    || at instanceof SocketTimeoutException
                    || at instanceof SocketException
                    || at.getClass().getName().endsWith("PoolingException")) {
                return true;
            }
        }
        return false;
    }
}
