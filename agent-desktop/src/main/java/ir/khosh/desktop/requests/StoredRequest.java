package ir.khosh.desktop.requests;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.requests.NewRequest;
import ir.khosh.wire.requests.RequestView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the server has under a draft's key, beside what is written now. */
final class StoredRequest {

    private final RequestView stored;

    StoredRequest(RequestView stored) {
        this.stored = stored;
    }

    /** A sentence for the operator, who goes on with one key. */
    String told(NewRequest written) {
        return "این درخواست پیش‌تر با کد " + Persian.trackingCode(stored.trackingCode())
                + " ثبت شده است و دوباره ثبت نمی‌شود. تفاوت نوشتهٔ شما با آن: " + differences(written)
                + ". با Ctrl+Enter همان درخواست اصلاح می‌شود.";
    }

    /** Each field that differs with what stands there; «چیزی» when none does. */
    String differences(NewRequest written) {
        List<String> differences = new ArrayList<>();
        add(differences, "خدمت", stored.serviceCode(), written.serviceCode(), stored.serviceName());
        add(differences, "محل", stored.regionId(), written.regionId(), stored.regionPath());
        add(differences, "نشانی", stored.address(), written.address(), stored.address());
        add(differences, "شماره", stored.phone(), canonical(written.phone()), stored.phone());
        add(differences, "فوریت", stored.priority(), written.priority(), Persian.priority(stored.priority()));
        boolean sameTime = Objects.equals(stored.wishedDay(), written.wishedDay())
                && stored.wishedShift() == written.wishedShift();
        add(differences, "زمان دلخواه", true, sameTime, null);
        add(differences, "یادداشت", stored.notes(), written.notes(), stored.notes());
        add(differences, "دستگاه", stored.asset(), written.asset(), stored.asset());
        return differences.isEmpty() ? "چیزی" : String.join("، ", differences);
    }

    private static void add(List<String> differences, String name, Object there, Object here, String words) {
        if (!Objects.equals(there, here)) {
            differences.add(words == null ? name : name + " («" + Persian.digits(words) + "»)");
        }
    }

    private static String canonical(String phone) {
        return PhoneNumber.parse(phone).map(PhoneNumber::value).orElse(phone);
    }
}
