package ir.khosh.server.photos;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Pictures and what they show. Rows are written in the caller's transaction, files before it. */
@Singleton
public class Photos {

    private final CallPathSql sql;
    private final Redrawing redrawing;
    private final PhotoFiles files;
    private final Clock clock;

    @Inject
    Photos(CallPathSql sql, Redrawing redrawing, PhotoFiles files, Clock clock) {
        this.sql = sql;
        this.redrawing = redrawing;
        this.files = files;
        this.clock = clock;
    }

    /** A picture whose file is kept and of which no row speaks yet. */
    public record Kept(String hash, int width, int height, int bytes) {}

    /**
     * Takes a while: call it outside a transaction.
     *
     * @throws ir.khosh.server.shared.RefusedException with {@code photo-kind} and the like, at the field {@code photo}
     */
    public Kept keep(byte[] content) {
        Redrawing.Redrawn redrawn = redrawing.redraw(content);
        return new Kept(
                files.keep(redrawn.picture(), redrawn.thumbnail()),
                redrawn.width(),
                redrawn.height(),
                redrawn.picture().length);
    }

    /**
     * The same picture of the same subject again is the same one.
     *
     * @param subject null: to be used later by whoever sent it
     */
    @Transactional
    public long add(Kept kept, String subject, String caption, String by) {
        Optional<Long> known = subject == null
                ? Optional.empty()
                : sql.find(
                        "select id from photo where subject = ? and hash = ?",
                        row -> row.getLong(1),
                        subject,
                        kept.hash());
        return known.orElseGet(() -> sql.insert(
                "insert into photo (subject, hash, width, height, bytes, caption, received_at, sent_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                subject,
                kept.hash(),
                kept.width(),
                kept.height(),
                kept.bytes(),
                caption,
                clock.instant(),
                by));
    }

    /** Whether this person sent it and nothing uses it yet. */
    public boolean isWaiting(long id, String by) {
        return findPhoto(id)
                .filter(photo -> photo.subject() == null && photo.sentBy().equals(by))
                .isPresent();
    }

    /**
     * What somebody sent before is of this subject now, and stays.
     *
     * @return false when there is no such unused picture of theirs
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean use(long id, String subject, String by) {
        return sql.update(
                        "update photo set subject = ?, fixed_at = ? where id = ? and subject is null and sent_by = ?",
                        subject,
                        clock.instant(),
                        id,
                        by)
                == 1;
    }

    /** What shows this subject stays from now on. @return how many there are */
    @Transactional(Transactional.TxType.MANDATORY)
    public int fix(String subject) {
        sql.update("update photo set fixed_at = ? where subject = ? and fixed_at is null", clock.instant(), subject);
        return listOf(List.of(subject)).size();
    }

    /** Takes a picture back that does not stay yet; without effect for any other. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(long id, String subject) {
        sql.update("delete from photo where id = ? and subject = ? and fixed_at is null", id, subject);
    }

    /** The oldest first. */
    public List<Photo> listOf(List<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : sql.list(
                        "select * from photo where subject in ("
                                + String.join(", ", Collections.nCopies(subjects.size(), "?"))
                                + ") order by received_at, id",
                        Photos::photo,
                        subjects.toArray());
    }

    Photo getPhoto(long id) {
        return findPhoto(id).orElseThrow(PhotoNotFound::new);
    }

    Optional<Photo> findPhoto(long id) {
        return sql.find("select * from photo where id = ?", Photos::photo, id);
    }

    /** @return empty when the file is gone */
    Optional<byte[]> read(Photo photo, boolean thumbnail) {
        return files.read(photo.hash(), thumbnail);
    }

    private static Photo photo(ResultSet row) throws SQLException {
        return new Photo(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("hash"),
                row.getString("caption"),
                Sql.instant(row, "received_at"),
                row.getString("sent_by"),
                row.getObject("fixed_at") != null);
    }
}
