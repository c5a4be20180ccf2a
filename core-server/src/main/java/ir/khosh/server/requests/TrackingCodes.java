package ir.khosh.server.requests;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.TrackingCode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Gives out tracking codes, each once, in an order that cannot be guessed. */
@Singleton
class TrackingCodes {

    private final CallPathSql sql;
    private volatile SerialPermutation permutation;

    @Inject
    TrackingCodes(CallPathSql sql) {
        this.sql = sql;
    }

    TrackingCode next() {
        long serial = sql.find("select nextval(tracking_serial)", row -> row.getLong(1))
                .orElseThrow();
        return TrackingCode.of(permutation().place(serial));
    }

    private SerialPermutation permutation() {
        if (permutation == null) {
            permutation = new SerialPermutation(sql.find("select secret from tracking_key", row -> row.getBytes(1))
                    .orElseThrow());
        }
        return permutation;
    }
}
