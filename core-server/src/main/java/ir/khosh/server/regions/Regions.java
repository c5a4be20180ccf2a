package ir.khosh.server.regions;

import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.PhoneNumber;
import ir.khosh.values.Postcode;
import ir.khosh.wire.regions.RegionView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All places, in memory: found by id, name, area code or postcode. Safe for use by several threads, never waits. */
@Singleton
public class Regions {

    private final RegionImport reference;
    private final CallPathSql sql;
    private final Map<String, Long> areaCodes = new ConcurrentHashMap<>();
    private final Map<String, Long> postcodePrefixes = new ConcurrentHashMap<>();
    private volatile RegionTree tree;
    private volatile RegionSearch search;

    @Inject
    Regions(RegionImport reference, CallPathSql sql) {
        this.reference = reference;
        this.sql = sql;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        // being constructed is what loads the places
    }

    @PostConstruct
    void load() {
        reference.run();
        reload();
    }

    /** After administrators changed places. Other nodes see it at their next start. */
    void reload() {
        List<Region> regions = sql.list(
                "select id, code, parent_id, province_id, kind, name, path from region",
                row -> new Region(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getObject("parent_id", Long.class),
                        row.getObject("province_id") == null ? row.getLong("id") : row.getLong("province_id"),
                        RegionKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("path")));
        tree = new RegionTree(regions);
        search = new RegionSearch(regions);
        sql.list("select code, region_id from area_code", row -> areaCodes.put(row.getString(1), row.getLong(2)));
        sql.list(
                "select prefix, region_id from postcode_prefix",
                row -> postcodePrefixes.put(row.getString(1), row.getLong(2)));
    }

    public Optional<RegionView> find(long id) {
        return tree.find(id).map(Region::toView);
    }

    /** «اصفهان، کاشان»; empty text for an unknown place. */
    public String pathOf(long id) {
        return tree.find(id).map(Region::path).orElse("");
    }

    /** The reference data's stable code; empty text for an unknown place. */
    public String codeOf(long id) {
        return tree.find(id).map(Region::code).orElse("");
    }

    /** Ids of the place and of everything above it, itself first; empty for an unknown place. */
    public List<Long> selfAndAbove(long id) {
        return tree.selfAndAbove(id).stream().map(Region::id).toList();
    }

    /** A landline's province; empty for mobiles, foreign numbers and unknown codes. */
    public Optional<RegionView> proposeFor(PhoneNumber number) {
        return number.areaCode().map(areaCodes::get).flatMap(this::find);
    }

    /** The place of the longest known beginning of the postcode. */
    public Optional<RegionView> findByPostcode(Postcode postcode) {
        for (int length = postcode.value().length(); length > 0; length--) {
            Long region = postcodePrefixes.get(postcode.value().substring(0, length));
            if (region != null) {
                return find(region);
            }
        }
        return Optional.empty();
    }

    /** While the name is typed; best first. */
    public List<RegionView> search(String text, int limit) {
        return search.find(text, limit).stream().map(Region::toView).toList();
    }

    /** By the reference data's stable code, such as {@code 23} for Tehran. */
    public Optional<RegionView> findByCode(String code) {
        return tree.all().stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .map(Region::toView);
    }
}
