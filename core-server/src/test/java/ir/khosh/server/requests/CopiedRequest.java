package ir.khosh.server.requests;

import ir.khosh.wire.requests.Shift;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** All rows of one registered and dispatched request, to be written again under other numbers as by hand. */
final class CopiedRequest {

    /**
     * Applicant, telephone, address, request, four lines of history, assignment, three notices, a key: as many as ours.
     */
    private static final int ROWS = 13;

    private static final long FAR_ABOVE = 1_000_000_000_000L;
    private static final AtomicLong IDS = new AtomicLong(FAR_ABOVE);

    /** One row: the statement that writes it and the values as they were. */
    private record Row(String insert, Map<String, Object> values) {}

    private final List<Row> rows = new ArrayList<>();
    private final long applicant;
    private final long request;
    private final String phone;

    private CopiedRequest(long applicant, long request, String phone) {
        this.applicant = applicant;
        this.request = request;
        this.phone = phone;
    }

    static CopiedRequest read(Connection connection, String code) throws SQLException {
        try (PreparedStatement found = connection.prepareStatement(
                "select applicant_id, id, phone from service_request where tracking_code = ?")) {
            found.setString(1, code);
            try (ResultSet row = found.executeQuery()) {
                row.next();
                CopiedRequest copy = new CopiedRequest(row.getLong(1), row.getLong(2), row.getString(3));
                copy.add(connection, "applicant", "id = " + copy.applicant);
                copy.add(connection, "applicant_phone", "applicant_id = " + copy.applicant);
                copy.add(connection, "applicant_address", "applicant_id = " + copy.applicant);
                copy.add(connection, "service_request", "id = " + copy.request);
                copy.add(connection, "request_event", "request_id = " + copy.request);
                copy.add(connection, "assignment", "request_id = " + copy.request);
                copy.add(connection, "outbox", "subject = '" + code + "'");
                copy.add(connection, "idempotency_key", "response like '%" + code + "%'");
                if (copy.rows.size() != ROWS) {
                    throw new IllegalStateException(copy.rows.size() + " rows of " + code);
                }
                return copy;
            }
        }
    }

    private void add(Connection connection, String table, String condition) throws SQLException {
        List<String> written = new ArrayList<>();
        try (PreparedStatement columns = connection.prepareStatement(
                "select column_name from information_schema.columns where table_schema = database() and table_name = ?"
                        + " and extra not like '%auto_increment%' and is_generated = 'NEVER'")) {
            columns.setString(1, table);
            try (ResultSet column = columns.executeQuery()) {
                while (column.next()) {
                    written.add(column.getString(1));
                }
            }
        }
        String insert = "insert into " + table + " (" + String.join(", ", written) + ") values ("
                + "?, ".repeat(written.size() - 1) + "?)";
        try (PreparedStatement found = connection.prepareStatement(
                        "select " + String.join(", ", written) + " from " + table + " where " + condition);
                ResultSet row = found.executeQuery()) {
            ResultSetMetaData named = row.getMetaData();
            while (row.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 1; i <= named.getColumnCount(); i++) {
                    values.put(table + "." + named.getColumnName(i), row.getObject(i));
                }
                rows.add(new Row(insert, values));
            }
        }
    }

    /** In the transaction that is open. */
    void write(Connection connection, int number, long contractor, LocalDate day, Shift shift) throws SQLException {
        Names names = new Names(
                IDS.incrementAndGet(),
                IDS.incrementAndGet(),
                contractor,
                // no code that a request of ours could draw
                String.format("X%08d", number),
                String.format("0915%07d", number));
        // first: a row that refers to the contractor locks it in part, and two of those could not both go on
        takePlace(connection, contractor, day, shift);
        for (Row row : rows) {
            try (PreparedStatement insert = connection.prepareStatement(row.insert())) {
                int i = 0;
                for (Map.Entry<String, Object> value : row.values().entrySet()) {
                    insert.setObject(++i, renamed(value.getKey(), value.getValue(), names));
                }
                insert.executeUpdate();
            }
        }
    }

    private record Names(long applicant, long request, long contractor, String code, String phone) {}

    private Object renamed(String column, Object value, Names names) {
        return switch (column) {
            case "applicant.id" -> names.applicant();
            case "service_request.id" -> names.request();
            case "service_request.tracking_code", "outbox.subject" -> names.code();
            case "idempotency_key.idempotency_key" -> UUID.randomUUID().toString();
            default ->
                column.endsWith(".applicant_id")
                        ? (Object) names.applicant()
                        : column.endsWith(".request_id")
                                ? names.request()
                                : column.endsWith(".contractor_id")
                                        ? names.contractor()
                                        : column.endsWith(".phone") && phone.equals(value)
                                                ? names.phone()
                                                : column.endsWith(".id") ? IDS.incrementAndGet() : value;
        };
    }

    private static void takePlace(Connection connection, long contractor, LocalDate day, Shift shift)
            throws SQLException {
        update(connection, "update contractor set last_job_at = now(6) where id = ?", contractor);
        update(
                connection,
                "insert ignore into contractor_shift (contractor_id, day, shift, booked) values (?, ?, ?, 0)",
                contractor,
                day,
                shift.name());
        update(
                connection,
                "update contractor_shift set booked = booked + 1 where contractor_id = ? and day = ? and shift = ?",
                contractor,
                day,
                shift.name());
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
