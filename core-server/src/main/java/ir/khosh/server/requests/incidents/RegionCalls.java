package ir.khosh.server.requests.incidents;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.regions.Regions;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.regions.RegionView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which province each call came from: by a landline's area code, else by the caller's last known address. */
@Singleton
public class RegionCalls {

    private static final int BATCH = 2_000;

    private record NewCall(String callId, String number, Instant queuedAt, Long addressRegion) {}

    private final CallPathSql sql;
    private final Regions regions;

    @Inject
    RegionCalls(CallPathSql sql, Regions regions) {
        this.sql = sql;
        this.regions = regions;
    }

    /** Places the calls since then that have no place yet. In the caller's transaction. */
    void place(Instant since) {
        sql.list(
                        "select r.call_id, r.caller_number, r.queued_at, (select a.region_id from applicant_phone p"
                                + " join applicant_address a on a.applicant_id = p.applicant_id"
                                + " where p.phone = r.caller_number order by a.last_used_at desc limit 1) as region"
                                + " from call_record r left join region_call c on c.call_id = r.call_id"
                                + " where r.queued_at >= ? and not r.outgoing and c.call_id is null order by r.queued_at limit "
                                + BATCH,
                        row -> new NewCall(
                                row.getString("call_id"),
                                row.getString("caller_number"),
                                CallPathSql.instant(row, "queued_at"),
                                CallPathSql.number(row, "region")),
                        since)
                .forEach(call -> sql.update(
                        "insert ignore into region_call (call_id, region_id, number, queued_at) values (?, ?, ?, ?)",
                        call.callId(),
                        provinceOf(call),
                        call.number(),
                        call.queuedAt()));
    }

    private Long provinceOf(NewCall call) {
        Optional<RegionView> byCode =
                Optional.ofNullable(call.number()).flatMap(PhoneNumber::parse).flatMap(regions::proposeFor);
        Long region = byCode.map(RegionView::id).orElse(call.addressRegion());
        if (region == null) {
            return null;
        }
        List<Long> above = regions.selfAndAbove(region);
        return above.isEmpty() ? null : above.get(above.size() - 1);
    }

    List<SurgeRule.Load> loads(Instant windowStart, Instant memoryStart) {
        return sql.list(
                "select region_id, count(distinct if(queued_at >= ?, number, null)) as in_window,"
                        + " sum(queued_at < ?) as before_it, max(queued_at) as last_at from region_call"
                        + " where queued_at >= ? and region_id is not null group by region_id",
                row -> new SurgeRule.Load(
                        row.getLong("region_id"),
                        row.getInt("in_window"),
                        row.getInt("before_it"),
                        CallPathSql.instant(row, "last_at")),
                windowStart,
                windowStart,
                memoryStart);
    }

    /** What is older than the rule remembers. */
    void forget(Instant before) {
        sql.update("delete from region_call where queued_at < ? limit 5000", before);
    }
}
