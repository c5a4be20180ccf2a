package ir.khosh.server.contractors.standards;

import ir.khosh.server.photos.Photo;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.contractors.EvidenceView;
import ir.khosh.wire.contractors.StandardItemView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Shows the list of standards, alone and with what a contractor showed. */
@Singleton
class StandardReading {

    private final CallPathSql sql;
    private final Clock clock;

    @Inject
    StandardReading(CallPathSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<StandardItemView> listItems() {
        return sql.list(
                "select code, name, mandatory, expires, grace_days from standard_item order by position, code",
                row -> new StandardItemView(
                        row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4), row.getInt(5)));
    }

    List<EvidenceView> listEvidence(long contractorId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN);
        return sql.list(
                "select i.code, i.name, i.mandatory, e.kind, e.reference, e.inspected_by, e.inspected_at, e.photo_id,"
                        + " e.expires_on, date_add(date(c.created_at + interval 210 minute),"
                        + " interval i.grace_days day) as demanded_from"
                        + " from contractor c join standard_item i left join standard_evidence e on e.id ="
                        + " (select max(l.id) from standard_evidence l where l.contractor_id = c.id"
                        + " and l.item_code = i.code) where c.id = ? order by i.position, i.code",
                row -> view(row, today),
                contractorId);
    }

    private static EvidenceView view(ResultSet row, LocalDate today) throws SQLException {
        EvidenceState state = new EvidenceState(
                row.getString("kind"),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("demanded_from", LocalDate.class));
        Long photo = Sql.number(row, "photo_id");
        return new EvidenceView(
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("mandatory"),
                state.on(today),
                state.kind(),
                row.getString("reference"),
                row.getString("inspected_by"),
                Sql.instant(row, "inspected_at"),
                state.expiresOn(),
                state.demandedFrom(),
                photo == null ? null : Photo.urlOf(photo));
    }
}
