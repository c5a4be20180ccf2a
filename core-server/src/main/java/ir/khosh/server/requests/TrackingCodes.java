package ir.khosh.server.requests;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.TrackingCode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Gives out tracking codes, each once, in an order that cannot be guessed. */
@Singleton
class TrackingCodes {

    /** Some ahead, for this node alone: what it has not used when it stops stays unused. */
    private static final String TAKE = "select nextval(tracking_serial) from seq_1_to_20";

    private final Queue<Long> serials = new ConcurrentLinkedQueue<>();
    private final CallPathSql sql;
    private volatile SerialPermutation permutation;

    @Inject
    TrackingCodes(CallPathSql sql) {
        this.sql = sql;
    }

    TrackingCode next() {
        Long serial = serials.poll();
        while (serial == null) {
            serials.addAll(sql.list(TAKE, row -> row.getLong(1)));
            serial = serials.poll();
        }
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
