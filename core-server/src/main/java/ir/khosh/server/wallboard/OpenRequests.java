package ir.khosh.server.wallboard;

import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.server.regions.Regions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Requests whose work is not done and not called off, by province. */
@Singleton
class OpenRequests {

    private final LongWorkSql sql;
    private final Regions regions;
    private final CallerProvinces provinces;

    @Inject
    OpenRequests(LongWorkSql sql, Regions regions, CallerProvinces provinces) {
        this.sql = sql;
        this.regions = regions;
        this.provinces = provinces;
    }

    /** By the province's code. Blocks on the database. */
    Map<String, Integer> countByProvince() {
        Map<String, Integer> counts = new HashMap<>();
        sql.list(
                "select region_id, count(*) from service_request"
                        + " where state in ('REGISTERED', 'CONFIRMED', 'NO_COVERAGE', 'OFFERED', 'ACCEPTED', 'SCHEDULED',"
                        + " 'UNDER_WAY', 'DIAGNOSED', 'QUOTED', 'APPROVED', 'NO_SHOW', 'DISPUTED')"
                        + " group by region_id",
                row -> counts.merge(
                        regions.find(row.getLong(1)).map(provinces::provinceOf).orElse(CallerProvinces.UNKNOWN),
                        row.getInt(2),
                        Integer::sum));
        return counts;
    }
}
