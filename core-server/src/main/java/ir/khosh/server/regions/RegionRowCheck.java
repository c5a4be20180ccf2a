package ir.khosh.server.regions;

import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.ReferenceTable.Row;
import java.util.Map;
import java.util.Set;

/** What a place must be: a code of its own, a level, a name, and a parent one level above. */
final class RegionRowCheck {

    private static final Map<RegionKind, Set<RegionKind>> PARENTS = Map.of(
            RegionKind.PROVINCE, Set.of(),
            RegionKind.COUNTY, Set.of(RegionKind.PROVINCE),
            RegionKind.CITY, Set.of(RegionKind.COUNTY),
            RegionKind.DISTRICT, Set.of(RegionKind.CITY, RegionKind.COUNTY));

    private final Map<String, Row> all;

    /** @param all places by code as they would be */
    RegionRowCheck(Map<String, Row> all) {
        this.all = all;
    }

    FieldCheck check(Row row) {
        FieldCheck check = new FieldCheck();
        if (!row.cell("code").matches("[0-9a-zA-Z-]{2,20}")) {
            check.refuse("code-malformed", "code", "کد باید ۲ تا ۲۰ رقم یا حرف لاتین باشد.");
        }
        check.neededLine("name", row.cell("name"), 2, 80);
        RegionKind kind = kindOf(row);
        if (kind == null) {
            check.refuse("kind-unknown", "kind", "سطح باید PROVINCE، COUNTY، CITY یا DISTRICT باشد.");
        } else {
            checkParent(check, row, kind);
        }
        checkPoint(check, row);
        return check;
    }

    private void checkParent(FieldCheck check, Row row, RegionKind kind) {
        String parentCode = row.cell("parent_code");
        Row parent = all.get(parentCode);
        if (kind == RegionKind.PROVINCE) {
            if (!parentCode.isEmpty()) {
                check.refuse("parent-not-wanted", "parent_code", "استان بالادست ندارد.");
            }
        } else if (parent == null) {
            check.refuse("parent-unknown", "parent_code", "بالادستی با این کد شناخته نیست.");
        } else if (kindOf(parent) == null || !PARENTS.get(kind).contains(kindOf(parent))) {
            check.refuse("parent-of-wrong-kind", "parent_code", "بالادست باید یک سطح بالاتر باشد.");
        }
    }

    private static void checkPoint(FieldCheck check, Row row) {
        boolean none = row.cell("latitude").isEmpty() && row.cell("longitude").isEmpty();
        if (!none && !within(row.cell("latitude"), 24, 40.5)) {
            check.refuse("latitude-out-of-range", "latitude", "عرض جغرافیایی باید میان ۲۴ و ۴۰٫۵ باشد.");
        }
        if (!none && !within(row.cell("longitude"), 43.5, 64)) {
            check.refuse("longitude-out-of-range", "longitude", "طول جغرافیایی باید میان ۴۳٫۵ و ۶۴ باشد.");
        }
    }

    private static boolean within(String degrees, double least, double most) {
        return degrees.matches("\\d{1,3}(\\.\\d{1,10})?")
                && Double.parseDouble(degrees) >= least
                && Double.parseDouble(degrees) <= most;
    }

    private static RegionKind kindOf(Row row) {
        for (RegionKind kind : RegionKind.values()) {
            if (kind.name().equals(row.cell("kind"))) {
                return kind;
            }
        }
        return null;
    }
}
