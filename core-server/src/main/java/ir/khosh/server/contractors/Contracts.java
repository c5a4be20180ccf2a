package ir.khosh.server.contractors;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.wire.contractors.ContractView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contractors' contracts, and which terms hold on a day. */
@Singleton
public class Contracts {

    private static final String SELECT = "select * from contractor_contract where contractor_id = ? ";
    private final CallPathSql sql;
    private final GeneralTerms general;

    @Inject
    Contracts(CallPathSql sql, GeneralTerms general) {
        this.sql = sql;
        this.general = general;
    }

    /** The contract in force on that day in Tehran, or the general terms with version 0. */
    public ContractTerms termsOf(long contractorId, LocalDate day) {
        return sql.find(
                        SELECT + "and from_day <= ? and until_day >= ?"
                                + " and (superseded_from is null or superseded_from > ?)",
                        Contracts::terms,
                        contractorId,
                        day,
                        day,
                        day)
                .orElseGet(general::terms);
    }

    /** The newest first. */
    public List<ContractView> listContracts(long contractorId) {
        return sql.list(SELECT + "order by version desc", Contracts::view, contractorId);
    }

    /** @param endedEarly by a successor; then it can not be ended again */
    public record Signed(ContractView contract, boolean endedEarly) {}

    /** Of every contractor by the phone, each contractor's oldest first. */
    public Map<String, List<Signed>> listAll() {
        Map<String, List<Signed>> all = new LinkedHashMap<>();
        sql.list(
                "select c.phone, k.* from contractor_contract k join contractor c on c.id = k.contractor_id"
                        + " order by c.phone, k.from_day",
                row -> all.computeIfAbsent(row.getString("phone"), phone -> new ArrayList<>())
                        .add(new Signed(view(row), row.getObject("superseded_from") != null)));
        return all;
    }

    private static ContractView view(ResultSet row) throws SQLException {
        LocalDate superseded = row.getObject("superseded_from", LocalDate.class);
        return new ContractView(
                row.getLong("id"),
                row.getInt("version"),
                row.getObject("from_day", LocalDate.class),
                superseded == null ? row.getObject("until_day", LocalDate.class) : superseded.minusDays(1),
                row.getInt("offer_minutes"),
                row.getInt("arrival_grace_minutes"),
                row.getInt("warranty_months"),
                row.getInt("share_permille"),
                row.getInt("retention_permille"),
                row.getString("penalty_mode"),
                row.getInt("penalty_rate_permille"),
                row.getInt("objection_days"),
                row.getString("reference"),
                row.getString("by_username"));
    }

    private static ContractTerms terms(ResultSet row) throws SQLException {
        return new ContractTerms(
                row.getLong("id"),
                row.getInt("version"),
                row.getInt("offer_minutes"),
                row.getInt("arrival_grace_minutes"),
                row.getInt("warranty_months"),
                row.getInt("share_permille"),
                row.getInt("retention_permille"),
                row.getString("penalty_mode"),
                row.getInt("penalty_rate_permille"),
                row.getInt("objection_days"));
    }
}
