package ir.khosh.server.contractors.standards;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.contractors.Contractors;
import ir.khosh.server.contractors.Standards;
import ir.khosh.server.photos.Photos;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.contractors.NewEvidence;
import ir.khosh.wire.contractors.StandardItemView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** Keeps the list of standards and takes down what contractors showed. */
@Singleton
@Transactional
class StandardKeeping {

    private static final Set<String> KINDS = Set.of("DOCUMENT", "INSPECTION", "SIGNATURE", "REVOKED");
    private static final int MOST_GRACE_DAYS = 3_650;
    private final CallPathSql sql;
    private final Contractors contractors;
    private final Standards standards;
    private final Photos photos;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    StandardKeeping(
            CallPathSql sql,
            Contractors contractors,
            Standards standards,
            Photos photos,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.sql = sql;
        this.contractors = contractors;
        this.standards = standards;
        this.photos = photos;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    static FieldCheck check(String code, StandardItemView wish) {
        FieldCheck check = new FieldCheck();
        if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
            check.refuse("code-malformed", "code", "کد استاندارد باید از حروف کوچک لاتین، رقم و خط تیره باشد.");
        }
        check.neededLine("name", wish.name(), 2, 80);
        if (wish.graceDays() < 0 || wish.graceDays() > MOST_GRACE_DAYS) {
            check.refuse("out-of-range", "graceDays", "مهلت ارائه باید از ۰ تا ۳۶۵۰ روز باشد.");
        }
        return check;
    }

    /** Adds the item or changes what is demanded; evidence that was given stays. */
    Outcome<String> put(String code, StandardItemView wish) {
        FieldCheck check = check(code, wish);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        sql.update(
                "insert into standard_item (code, name, mandatory, expires, grace_days, position)"
                        + " select ?, ?, ?, ?, ?, coalesce(max(position), 0) + 1 from standard_item"
                        + " on duplicate key update name = values(name), mandatory = values(mandatory),"
                        + " expires = values(expires), grace_days = values(grace_days)",
                code,
                wish.name().strip(),
                wish.mandatory(),
                wish.expires(),
                wish.graceDays());
        standards.refreshAll();
        audit.record("standard-changed", "standard:" + code, wish.mandatory() ? "mandatory" : "optional");
        return Outcome.done(code);
    }

    Outcome<String> show(long contractorId, String code, NewEvidence wish) {
        contractors.lock(contractorId);
        boolean expires = sql.find("select expires from standard_item where code = ?", row -> row.getBoolean(1), code)
                .orElseThrow(StandardNotFound::new);
        FieldCheck check = new FieldCheck();
        if (wish.kind() == null || !KINDS.contains(wish.kind())) {
            check.refuse("unknown-value", "kind", "نوع مدرک را از فهرست انتخاب کنید.");
        }
        String reference = check.line("reference", wish.reference(), 100);
        boolean revoked = "REVOKED".equals(wish.kind());
        if (expires && !revoked && check.needed("expiresOn", wish.expiresOn()) != null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN);
            if (wish.expiresOn().isBefore(today)) {
                check.refuse("expired", "expiresOn", "اعتبار این مدرک گذشته است.");
            }
        }
        if (wish.photoId() != null && !photos.isWaiting(wish.photoId(), user.username())) {
            check.refuse("photo-unknown", "photo", "عکس را دوباره بفرستید.");
        }
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        long evidence = sql.insert(
                "insert into standard_evidence (contractor_id, item_code, kind, reference, inspected_by, inspected_at,"
                        + " expires_on, photo_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                contractorId,
                code,
                wish.kind(),
                reference,
                user.username(),
                clock.instant(),
                expires && !revoked ? wish.expiresOn() : null,
                wish.photoId());
        usePhoto(evidence, wish.photoId());
        standards.refresh(contractorId);
        audit.record("standard-shown", "contractor:" + contractorId, code + " " + wish.kind());
        return Outcome.done(code);
    }

    private void usePhoto(long evidence, Long photo) {
        if (photo != null && !photos.use(photo, "evidence:" + evidence, user.username())) {
            throw new ConflictException("photo-used", "این عکس هم‌اکنون در جای دیگری ثبت شد.");
        }
    }
}
