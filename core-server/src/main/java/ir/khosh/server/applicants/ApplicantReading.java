package ir.khosh.server.applicants;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.applicants.ApplicantClass;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Three statements for any number of people: themselves, their numbers, their addresses. */
@Singleton
class ApplicantReading {

    private static final int MOST_PEOPLE = 10;
    private static final String COLUMNS = "select a.id, a.display_name, a.national_id is not null as identified,"
            + " a.override_class, a.override_reason, a.note from ";
    private final CallPathSql sql;

    @Inject
    ApplicantReading(CallPathSql sql) {
        this.sql = sql;
    }

    /** Everything that {@code reads} asks here is asked on one connection. */
    <T> T together(Supplier<T> reads) {
        return sql.onOneConnection(reads);
    }

    /** Whom this number may belong to; who used it last comes first. */
    List<Person> findByPhone(PhoneNumber number) {
        return sql.list(
                COLUMNS + "applicant_phone p join applicant a on a.id = p.applicant_id where p.phone = ?"
                        + " order by p.last_used_at desc, a.id desc limit " + MOST_PEOPLE,
                ApplicantReading::person,
                number.value());
    }

    List<Person> find(long id) {
        return sql.list(COLUMNS + "applicant a where a.id = ?", ApplicantReading::person, id);
    }

    /** Canonical numbers by person, the most used first. */
    Map<Long, List<String>> phonesOf(Collection<Long> ids) {
        record Phone(long owner, String number) {}
        return grouped(
                sql.list(
                        "select applicant_id, phone from applicant_phone where applicant_id in (" + marks(ids)
                                + ") order by uses desc, last_used_at desc",
                        row -> new Phone(row.getLong(1), row.getString(2)),
                        ids.toArray()),
                Phone::owner,
                Phone::number);
    }

    /** By person, the last used first. */
    Map<Long, List<Address>> addressesOf(Collection<Long> ids) {
        return grouped(
                sql.list(
                        "select id, applicant_id, region_id, text, postcode, last_used_at from applicant_address"
                                + " where applicant_id in (" + marks(ids)
                                + ") order by last_used_at desc, id desc limit 50",
                        row -> new Address(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getString(5),
                                Sql.instant(row, "last_used_at")),
                        ids.toArray()),
                Address::owner,
                address -> address);
    }

    private static Person person(ResultSet row) throws SQLException {
        String chosen = row.getString("override_class");
        return new Person(
                row.getLong("id"),
                row.getString("display_name"),
                row.getBoolean("identified"),
                chosen == null ? null : ApplicantClass.valueOf(chosen),
                row.getString("override_reason"),
                row.getString("note"));
    }

    private static String marks(Collection<Long> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    private static <T, V> Map<Long, List<V>> grouped(List<T> rows, ToLongFunction<T> owner, Function<T, V> value) {
        Map<Long, List<V>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(owner.applyAsLong(row), id -> new ArrayList<>())
                .add(value.apply(row)));
        return groups;
    }

    record Person(
            long id,
            String displayName,
            boolean identified,
            ApplicantClass overrideClass,
            String overrideReason,
            String note) {

        boolean isKnownMember() {
            return displayName != null && identified;
        }
    }

    record Address(long id, long owner, long regionId, String text, String postcode, Instant lastUsedAt) {}
}
