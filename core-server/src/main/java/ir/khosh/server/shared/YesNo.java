package ir.khosh.server.shared;

import ir.khosh.values.PersianText;
import java.util.Set;

/** Yes and no as people write them into a table: بله and خیر, and what else means the same. */
public final class YesNo {

    private static final Set<String> YES = Set.of("true", "yes", "1", "بله", "دارد");
    private static final Set<String> NO = Set.of("false", "no", "0", "", "خیر", "ندارد");

    private YesNo() {}

    public static String text(boolean yes) {
        return yes ? "بله" : "خیر";
    }

    /** Whatever means neither is refused at its line and counts as no. */
    public static boolean read(CsvSheet sheet, CsvSheet.Row row, String column) {
        String written = PersianText.fold(row.digits(column));
        if (!YES.contains(written) && !NO.contains(written)) {
            sheet.refuse(row.line(), column, "yes-or-no", "این خانه را با «بله» یا «خیر» بنویسید.");
        }
        return YES.contains(written);
    }
}
