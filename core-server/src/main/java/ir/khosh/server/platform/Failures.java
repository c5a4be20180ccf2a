package ir.khosh.server.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import ir.khosh.server.shared.DomainException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;

/** Looks beneath the wrappers of containers. */
public final class Failures {

    private Failures() {}

    static Throwable meaningful(Throwable failure) {
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
