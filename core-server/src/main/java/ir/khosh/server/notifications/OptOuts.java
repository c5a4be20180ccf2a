package ir.khosh.server.notifications;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.PhoneNumber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Who asked for no more than the notices that belong to a running request. */
@Singleton
class OptOuts {

    private final CallPathSql sql;
    private final Clock clock;

    @Inject
    OptOuts(CallPathSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    boolean has(PhoneNumber phone) {
        return sql.find("select 1 from notice_opt_out where phone = ?", row -> true, phone.value())
                .isPresent();
    }

    void add(PhoneNumber phone) {
        sql.update("insert ignore into notice_opt_out (phone, at) values (?, ?)", phone.value(), clock.instant());
    }

    void remove(PhoneNumber phone) {
        sql.update("delete from notice_opt_out where phone = ?", phone.value());
    }
}
