package ir.khosh.server.applicants;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.PersianText;
import ir.khosh.values.PhoneNumber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Remembers people, the numbers they call from and the places where help was needed. */
@Singleton
@Transactional
public class ApplicantBook {

    private static final int LONGEST_FOLDED = 300;
    private final EntityManager entities;
    private final CallPathSql sql;
    private final Clock clock;

    @Inject
    ApplicantBook(EntityManager entities, CallPathSql sql, Clock clock) {
        this.entities = entities;
        this.sql = sql;
        this.clock = clock;
    }

    /** A new person behind this number; everything but the number may be null. */
    public long add(PhoneNumber phone, String displayName, String nationalId, String note) {
        Applicant applicant = new Applicant(displayName, nationalId, note, clock.instant());
        entities.persist(applicant);
        entities.flush();
        rememberPhone(applicant.id(), phone);
        return applicant.id();
    }

    /**
     * Somebody known asks again: the number counts as theirs, a name that was missing is kept.
     *
     * @throws ApplicantNotFound when there is no such person
     */
    public void activate(long applicantId, PhoneNumber phone, String displayName) {
        Applicant applicant = entities.find(Applicant.class, applicantId, LockModeType.PESSIMISTIC_WRITE);
        if (applicant == null) {
            throw new ApplicantNotFound();
        }
        applicant.active(displayName, clock.instant());
        entities.flush();
        rememberPhone(applicantId, phone);
    }

    /** The same place in another spelling is one address; the last spelling stays. */
    public void rememberAddress(long applicantId, long regionId, String text, String postcode) {
        String folded = folded(text);
        Optional<Long> known = sql.find(
                "select id from applicant_address where applicant_id = ? and region_id = ? and folded = ? limit 1",
                row -> row.getLong(1),
                applicantId,
                regionId,
                folded);
        if (known.isPresent()) {
            sql.update(
                    "update applicant_address set text = ?, postcode = coalesce(?, postcode), last_used_at = ?"
                            + " where id = ?",
                    text,
                    postcode,
                    clock.instant(),
                    known.get());
        } else {
            addAddress(applicantId, regionId, text, postcode);
        }
    }

    /** Of somebody of whom no place is known yet. */
    public void addAddress(long applicantId, long regionId, String text, String postcode) {
        sql.update(
                "insert into applicant_address (id, applicant_id, region_id, text, folded, postcode, last_used_at)"
                        + " values (nextval(applicant_address_seq), ?, ?, ?, ?, ?, ?)",
                applicantId,
                regionId,
                text,
                folded(text),
                postcode,
                clock.instant());
    }

    private static String folded(String text) {
        String folded = PersianText.fold(text);
        return folded.substring(0, Math.min(LONGEST_FOLDED, folded.length()));
    }

    /** Empty when it is not known. */
    public String nameOf(long applicantId) {
        return sql.find(
                        "select coalesce(display_name, '') from applicant where id = ?",
                        row -> row.getString(1),
                        applicantId)
                .orElse("");
    }

    private void rememberPhone(long applicantId, PhoneNumber phone) {
        Instant now = clock.instant();
        sql.update(
                "insert into applicant_phone (phone, applicant_id, uses, last_used_at) values (?, ?, 1, ?)"
                        + " on duplicate key update uses = uses + 1, last_used_at = ?",
                phone.value(),
                applicantId,
                now,
                now);
    }
}
