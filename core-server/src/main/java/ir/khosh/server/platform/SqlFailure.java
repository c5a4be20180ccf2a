package ir.khosh.server.platform;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

/** The database refused or could not be reached. Rolls the transaction back. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super(cause);
    }

    /** True when a unique or foreign key said no. */
    public boolean isConstraint() {
        return getCause() instanceof SQLIntegrityConstraintViolationException;
    }
}
