package ir.khosh.server.bench;

import ir.khosh.server.requests.DirectSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Where people live, roughly: a fifth in Tehran's districts, the rest over the other counties by the number of their
 * cities and city districts, most of each in its seat.
 */
final class Places {

    private static final String TEHRAN = "230601";
    private static final double IN_TEHRAN = 0.2;
    private static final int SEAT = 4;

    private record Place(long id, long parent, String code, String kind) {}

    private final List<Long> districtsOfTehran = new ArrayList<>();
    private final TreeMap<Integer, Long> others = new TreeMap<>();
    private final Map<Long, List<Long>> besides = new HashMap<>();
    private final Map<Long, Long> parents = new HashMap<>();
    private int size;

    private Places() {}

    static Places of(DirectSql sql) {
        List<Place> all = sql.list(
                "select id, coalesce(parent_id, 0), code, kind from region order by code",
                row -> new Place(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
        Places places = new Places();
        all.forEach(place -> places.add(
                place, all.stream().anyMatch(other -> other.parent == place.id && other.kind.equals("DISTRICT"))));
        return places;
    }

    private void add(Place place, boolean divided) {
        parents.put(place.id, place.parent);
        if (place.kind.equals("DISTRICT") || place.kind.equals("CITY") && !divided) {
            besides.computeIfAbsent(place.parent, id -> new ArrayList<>()).add(place.id);
            if (place.code.startsWith(TEHRAN)) {
                districtsOfTehran.add(place.id);
            } else {
                size += place.kind.equals("DISTRICT") || place.code.endsWith("01") ? SEAT : 1;
                others.put(size, place.id);
            }
        }
    }

    long any(Random random) {
        return random.nextDouble() < IN_TEHRAN
                ? districtsOfTehran.get(random.nextInt(districtsOfTehran.size()))
                : others.ceilingEntry(1 + random.nextInt(size)).getValue();
    }

    /** Another district of the same city, or another city of the same county; the same when there is none. */
    long beside(long place, Random random) {
        List<Long> near = besides.get(parents.get(place));
        return near.get(random.nextInt(near.size()));
    }

    /** The whole city of a district, the whole county of an undivided city. */
    long around(long place) {
        return parents.get(place);
    }
}
