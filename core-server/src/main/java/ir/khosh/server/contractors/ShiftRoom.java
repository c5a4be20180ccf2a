package ir.khosh.server.contractors;

import ir.khosh.server.platform.CallPathSql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeSet;

/**
 * Room in contractors' shifts. A place is taken only by an update that checks the room in its own condition, so that
 * however many take at once, no shift holds more than its capacity.
 */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class ShiftRoom {

    private final CallPathSql sql;

    @Inject
    ShiftRoom(CallPathSql sql) {
        this.sql = sql;
    }

    /** Makes other dispatches of these contractors wait until this transaction ends; always in the same order. */
    public void lock(Collection<Long> contractorIds) {
        new TreeSet<>(contractorIds)
                .forEach(
                        id -> sql.find("select id from contractor where id = ? for update", row -> row.getLong(1), id));
    }

    /** @return false when the shift is full or the contractor is no longer active; then nothing was changed */
    public boolean take(long contractorId, ShiftSlot slot) {
        if (takePlace(contractorId, slot)) {
            return true;
        }
        // full, or the first of its shift
        sql.update(
                "insert ignore into contractor_shift (contractor_id, day, shift, booked) values (?, ?, ?, 0)",
                contractorId,
                slot.day(),
                slot.shift());
        return takePlace(contractorId, slot);
    }

    private boolean takePlace(long contractorId, ShiftSlot slot) {
        return sql.update("""
                        update contractor_shift set booked = booked + 1
                        where contractor_id = ? and day = ? and shift = ? and booked <
                            (select capacity_per_shift from contractor where id = ? and standing = 'ACTIVE')""", contractorId, slot.day(), slot.shift(), contractorId) == 1;
    }

    public void giveBack(long contractorId, ShiftSlot slot) {
        sql.update(
                "update contractor_shift set booked = booked - 1"
                        + " where contractor_id = ? and day = ? and shift = ? and booked > 0",
                contractorId,
                slot.day(),
                slot.shift());
    }

    /** For fairness: they have work since this moment. */
    public void gotWork(long contractorId, Instant at) {
        sql.update("update contractor set last_job_at = ? where id = ?", at, contractorId);
    }

    public void finishedWork(long contractorId) {
        sql.update("update contractor set finished_jobs = finished_jobs + 1 where id = ?", contractorId);
    }
}
