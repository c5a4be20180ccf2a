package ir.khosh.reference;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The regions as the file has them, for the tests of this package. */
record Regions(List<Row> rows, Map<String, Row> byCode) {

    static Regions read() {
        List<Row> rows = ReferenceFile.rows("regions.csv", "code,parent_code,kind,name,latitude,longitude").stream()
                .map(cells ->
                        new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)))
                .toList();
        return new Regions(rows, rows.stream().collect(toMap(Row::code, identity())));
    }

    List<Row> ofKind(String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).toList();
    }

    List<Row> childrenOf(String code) {
        return rows.stream().filter(row -> row.parentCode().equals(code)).toList();
    }

    Optional<Row> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    record Row(String code, String parentCode, String kind, String name, String latitude, String longitude) {}
}
