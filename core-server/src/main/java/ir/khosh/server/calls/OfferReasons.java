package ir.khosh.server.calls;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.values.JalaliDate;
import ir.khosh.wire.calls.WhyView.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a call rings here: facts → reasons, the deciding one first. The exchange chooses; this tells what it went by as far
 * as is known, and says so when it is not. The same facts always give the same reasons.
 */
final class OfferReasons {

    /** To be raised with every change of what follows, so that an old call is explained by the rule of its day. */
    static final int VERSION = 1;

    private OfferReasons() {}

    static List<Reason> of(OfferFacts facts) {
        List<Reason> reasons = new ArrayList<>();
        boolean own = facts.last() != null && facts.last().extension().equals(facts.extension());
        if (own && facts.extension().equals(facts.preferredFor())) {
            reasons.add(new Reason(
                    "last-operator",
                    "آخرین بار خود شما با این شماره گفت‌وگو کردید ("
                            + day(facts.last().at()) + ")؛ پیش از بازگشت شما جلو آورده شد."));
        }
        reasons.add(choice(facts));
        if (facts.loyalFirst()) {
            reasons.add(new Reason("loyal-first", "مشتری وفادار است و پیش از دیگرانِ منتظر آمد."));
        }
        if (!facts.missedBy().isEmpty()) {
            reasons.add(new Reason(
                    "missed-by-others",
                    "پیش از شما داخلی " + persianDigits(String.join("، ", facts.missedBy()))
                            + " زنگ خورد و پاسخ نداد."));
        }
        if (own && reasons.stream().noneMatch(reason -> reason.code().equals("last-operator"))) {
            reasons.add(new Reason(
                    "spoke-before",
                    "آخرین بار هم خود شما پاسخ دادید (" + day(facts.last().at()) + ")."));
        } else if (facts.last() != null && !own) {
            reasons.add(new Reason(
                    "spoke-with-other",
                    "آخرین بار داخلی " + persianDigits(facts.last().extension()) + " با او گفت‌وگو کرد ("
                            + day(facts.last().at()) + ")."));
        }
        return reasons;
    }

    private static Reason choice(OfferFacts facts) {
        if (facts.overflowed()) {
            return new Reason("overflow-rings-all", "صف سرریز شده است؛ همهٔ اپراتورها و سرپرستان با هم زنگ می‌خورند.");
        }
        if (facts.rivals().isEmpty()) {
            return new Reason("only-free", "تنها اپراتور آزاد شما بودید.");
        }
        String rivals = persianDigits(Integer.toString(facts.rivals().size()));
        boolean longest = facts.rivals().stream()
                .allMatch(rival -> rival.lastCallAt() != null
                        && (facts.lastCallAt() == null || !rival.lastCallAt().isBefore(facts.lastCallAt())));
        if (longest) {
            String idle = facts.lastCallAt() == null
                    ? "هنوز تماسی نداشتید"
                    : persianDigits(minutes(facts)) + " دقیقه بی‌تماس بودید";
            return new Reason(
                    "longest-idle", "میان شما و " + rivals + " همکار آزاد، شما بیش از همه منتظر ماندید: " + idle + ".");
        }
        return new Reason("exchange-chose", "مرکز تلفن شما را از میان شما و " + rivals + " همکار آزاد برگزید.");
    }

    private static String minutes(OfferFacts facts) {
        return Long.toString(
                Duration.between(facts.lastCallAt(), facts.offeredAt()).toMinutes());
    }

    private static String day(Instant at) {
        return JalaliDate.of(at).longText();
    }
}
