package ir.khosh.server.accounts;

import ir.khosh.server.shared.FieldCheck;
import ir.khosh.wire.accounts.ShownExport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;

/** Lists of people that leave as a file: who took which and how much of it is kept in the audit. */
@Singleton
@Transactional
public class Exports {

    private static final Set<String> SHOWN = Set.of("claims", "contractors", "penalties", "complaints", "outbox");
    private static final int MOST_ROWS = 50_000;
    private final Audit audit;

    @Inject
    Exports(Audit audit) {
        this.audit = audit;
    }

    /**
     * Of what a desktop writes itself.
     *
     * @throws ir.khosh.server.shared.RefusedException at {@code list} or {@code rows}
     */
    void recordShown(ShownExport export) {
        FieldCheck check = new FieldCheck();
        if (export.list() == null || !SHOWN.contains(export.list())) {
            check.refuse("unknown-value", "list", "این فهرست شناخته نیست.");
        }
        if (export.rows() < 0 || export.rows() > MOST_ROWS) {
            check.refuse("out-of-range", "rows", "شمار ردیف‌ها درست نیست.");
        }
        check.throwIfRefused();
        record(export.list(), export.rows());
    }

    /**
     * Of what the server writes.
     *
     * @param list a stable name such as {@code users}
     */
    public void record(String list, int rows) {
        audit.record("list-exported", list, rows + " lines");
    }
}
