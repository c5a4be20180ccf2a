package ir.khosh.server.wallboard;

import ir.khosh.server.calls.CallRow;
import ir.khosh.server.platform.LongWorkSql;
import ir.khosh.server.regions.Regions;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.regions.RegionView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where a call comes from: a landline by its area code, a mobile by the last address of whoever used it last. */
@Singleton
class CallerProvinces {

    /** Who withheld the number or never told an address. */
    static final String UNKNOWN = "";

    private final Regions regions;
    private final LongWorkSql sql;

    @Inject
    CallerProvinces(Regions regions, LongWorkSql sql) {
        this.regions = regions;
        this.sql = sql;
    }

    /** The province's code, or {@link #UNKNOWN}. Blocks on the database for mobiles. */
    String of(CallRow call) {
        if (call.callerNumber() == null) {
            return UNKNOWN;
        }
        return PhoneNumber.parse(call.callerNumber())
                .flatMap(regions::proposeFor)
                .or(() -> lastAddress(call.callerNumber()))
                .map(this::provinceOf)
                .orElse(UNKNOWN);
    }

    /** The province in which a place lies, as a code. */
    String provinceOf(RegionView place) {
        return regions.codeOf(place.provinceId() == null ? place.id() : place.provinceId());
    }

    private Optional<RegionView> lastAddress(String number) {
        return sql.find(
                        "select a.region_id from applicant_phone p"
                                + " join applicant_address a on a.applicant_id = p.applicant_id"
                                + " where p.phone = ? order by p.last_used_at desc, a.last_used_at desc limit 1",
                        row -> row.getLong(1),
                        number)
                .flatMap(regions::find);
    }
}
