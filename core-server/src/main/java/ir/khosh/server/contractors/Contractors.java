package ir.khosh.server.contractors;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.wire.contractors.ContractorView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Lists contractors with what they do and where. */
@Singleton
class Contractors {

    private static final int MOST = 500;
    private static final String COLUMNS = """
            select c.id, c.name, c.phone, c.capacity_per_shift, c.licensed, c.standing, c.score,
                (select group_concat(s.service_code order by s.service_code separator ',')
                    from contractor_service s where s.contractor_id = c.id) as services,
                (select group_concat(r.region_id order by r.region_id separator ',')
                    from contractor_region r where r.contractor_id = c.id) as regions
            from contractor c\s""";
    private final CallPathSql sql;

    @Inject
    Contractors(CallPathSql sql) {
        this.sql = sql;
    }

    /** By name, at most 500. */
    List<ContractorView> listContractors() {
        return list("order by c.name, c.id limit " + MOST);
    }

    /** Every one of them, by name. */
    List<ContractorView> listAll() {
        return list("order by c.name, c.id");
    }

    /** @throws ContractorNotFound when there is none */
    ContractorView getContractor(long id) {
        return list("where c.id = ?", id).stream().findFirst().orElseThrow(ContractorNotFound::new);
    }

    private List<ContractorView> list(String condition, Object... values) {
        return sql.list(
                COLUMNS + condition,
                row -> new ContractorView(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("phone"),
                        parts(row.getString("services")).toList(),
                        parts(row.getString("regions")).map(Long::valueOf).toList(),
                        row.getInt("capacity_per_shift"),
                        row.getBoolean("licensed"),
                        row.getString("standing"),
                        row.getObject("score", Integer.class)),
                values);
    }

    private static Stream<String> parts(String joined) {
        return joined == null ? Stream.empty() : Stream.of(joined.split(","));
    }
}
