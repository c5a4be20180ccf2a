package ir.khosh.server.catalogue;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;

/** An administrator's changes to fault families and causes. Finished jobs named them: nothing is ever taken away. */
@Singleton
@Transactional
class CauseKeeping {

    /** A cause with its family, as a line of a file tells it. */
    record Line(String family, String familyName, String cause, String causeName) {}

    private final CallPathSql sql;
    private final Event<CatalogueChanged> changed;
    private final Audit audit;

    @Inject
    CauseKeeping(CallPathSql sql, Event<CatalogueChanged> changed, Audit audit) {
        this.sql = sql;
        this.changed = changed;
        this.audit = audit;
    }

    Outcome<String> putFamily(String code, String name) {
        FieldCheck check = check(code, name);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        writeFamily(code, name.strip());
        return done("family-changed", code);
    }

    Outcome<String> putCause(String familyCode, String code, String name) {
        if (sql.find("select 1 from fault_family where code = ?", row -> true, familyCode)
                .isEmpty()) {
            throw new DomainException("family-not-found", "این خانوادهٔ خرابی شناخته نیست.");
        }
        FieldCheck check = check(code, name);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        writeCause(familyCode, code, name.strip());
        return done("cause-changed", familyCode + ":" + code);
    }

    /** As a file tells, which was checked: the catalogue is read again only once. */
    void putAll(Collection<Line> lines) {
        if (!lines.isEmpty()) {
            for (Line line : lines) {
                writeFamily(line.family(), line.familyName());
                writeCause(line.family(), line.cause(), line.causeName());
            }
            done("causes-imported", "import");
        }
    }

    private static FieldCheck check(String code, String name) {
        FieldCheck check = new FieldCheck();
        OfferingCheck.code(check, code);
        check.neededLine("name", name, 2, 120);
        return check;
    }

    private void writeFamily(String code, String name) {
        sql.update(
                "insert into fault_family (code, name, edited) values (?, ?, true)"
                        + " on duplicate key update name = values(name), edited = true",
                code,
                name);
    }

    private void writeCause(String family, String code, String name) {
        sql.update(
                "insert into cause_code (family_code, code, name, position, edited)"
                        + " select ?, ?, ?, coalesce(max(position), 0) + 1, true from cause_code where family_code = ?"
                        + " on duplicate key update name = values(name), edited = true",
                family,
                code,
                name,
                family);
    }

    private Outcome<String> done(String action, String subject) {
        audit.record(action, "catalogue:" + subject, null);
        changed.fire(new CatalogueChanged());
        return Outcome.done(subject);
    }
}
