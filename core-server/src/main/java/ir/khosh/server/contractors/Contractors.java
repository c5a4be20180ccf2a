package ir.khosh.server.contractors;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.wire.contractors.ContractorView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists contractors with what they do and where. */
@Singleton
public class Contractors {

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

    /** Every one of them, by name. */
    List<ContractorView> listAll() {
        return list("order by c.name, c.id");
    }

    public Map<String, Long> idsByPhone() {
        Map<String, Long> ids = new HashMap<>();
        sql.list("select phone, id from contractor", row -> ids.put(row.getString(1), row.getLong(2)));
        return ids;
    }

    /** @throws ContractorNotFound when there is none */
    public ContractorView getContractor(long id) {
        return list("where c.id = ?", id).stream().findFirst().orElseThrow(ContractorNotFound::new);
    }

    /** By name, at most 500. {@code text} begins a word of the name or is in the number; {@code region} is covered. */
    List<ContractorView> search(String text, List<Long> regionAndAbove) {
        String regions = regionAndAbove.isEmpty()
                ? "true"
                : "exists (select 1 from contractor_region g where g.contractor_id = c.id and g.region_id in ("
                        + String.join(", ", Collections.nCopies(regionAndAbove.size(), "?")) + "))";
        return list("where " + regions + " order by c.name, c.id", regionAndAbove.toArray()).stream()
                .filter(new NameSearch(text)::finds)
                .limit(MOST)
                .toList();
    }

    public int finishedJobsOf(long id) {
        return sql.find("select finished_jobs from contractor where id = ?", row -> row.getInt(1), id)
                .orElseThrow(ContractorNotFound::new);
    }

    /**
     * Makes everybody else wait who decides about this contractor, until the running transaction ends.
     *
     * @throws ContractorNotFound when there is none
     */
    public Standing lock(long id) {
        return sql.find(
                        "select standing from contractor where id = ? for update",
                        row -> Standing.valueOf(row.getString(1)),
                        id)
                .orElseThrow(ContractorNotFound::new);
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
