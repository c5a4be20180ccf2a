package ir.khosh.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void aLockThatSomebodyElseHeldIsNoIncident() {
        SQLException waited = new SQLException("Lock wait timeout exceeded", "HY000", 1205);
        SQLException deadlock = new SQLTransactionRollbackException("Deadlock found", "40001", 1213);
        assertThat(Failures.isContended(new SqlFailure(waited))).isTrue();
        assertThat(Failures.isContended(new IllegalStateException(new SqlFailure(deadlock))))
                .isTrue();
        assertThat(Failures.isContended(new SqlFailure(new SQLException("Unknown column", "42S22", 1054))))
                .isFalse();
        assertThat(Failures.isContended(new IllegalStateException("something else")))
                .isFalse();
    }
}
