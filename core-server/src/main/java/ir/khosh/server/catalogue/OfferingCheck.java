package ir.khosh.server.catalogue;

import ir.khosh.server.shared.FieldCheck;
import ir.khosh.wire.catalogue.OfferingChange;
import java.util.List;
import java.util.regex.Pattern;

/** What a service must be like before it is offered. */
record OfferingCheck(CatalogueSnapshot known) {

    static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,59}");
    private static final long MOST_RIAL = 1_000_000_000_000L;
    private static final int MOST_SYNONYMS = 40;
    private static final int LONGEST_SYNONYMS = 1_000;

    FieldCheck check(String code, OfferingChange wish) {
        FieldCheck check = new FieldCheck();
        code(check, code);
        check.neededLine("name", wish.name(), 2, 120);
        family(check, code, wish.familyCode());
        synonyms(check, wish.synonyms() == null ? List.of() : wish.synonyms());
        price(check, wish.priceRial());
        return check;
    }

    static void code(FieldCheck check, String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            check.refuse(
                    "code-malformed", "code", "کد باید با حرف لاتین کوچک آغاز شود و تنها حرف، رقم و خط تیره باشد.");
        }
    }

    static void price(FieldCheck check, Long priceRial) {
        if (priceRial != null && (priceRial < 0 || priceRial > MOST_RIAL)) {
            check.refuse("amount-out-of-range", "priceRial", "قیمت پذیرفته نیست.");
        }
    }

    /** Finished jobs named a cause of the family, so that a service never moves to another. */
    private void family(FieldCheck check, String code, String familyCode) {
        ServiceOffering stored = known.any(code);
        if (familyCode == null || !known.families().containsKey(familyCode)) {
            check.refuse("family-unknown", "familyCode", "خانوادهٔ خرابی را از فهرست انتخاب کنید.");
        } else if (stored != null && !stored.family().code().equals(familyCode)) {
            check.refuse("family-fixed", "familyCode", "خانوادهٔ خرابیِ خدمتِ ثبت‌شده تغییر نمی‌کند.");
        }
    }

    private static void synonyms(FieldCheck check, List<String> synonyms) {
        if (synonyms.size() > MOST_SYNONYMS || String.join("\n", synonyms).length() > LONGEST_SYNONYMS) {
            check.refuse("too-many", "synonyms", "شمار نام‌های دیگر بیش از اندازه است.");
        }
        for (String synonym : synonyms) {
            check.neededLine("synonyms", synonym, 2, 60);
        }
    }
}
