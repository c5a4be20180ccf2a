package ir.khosh.server.notifications;

import ir.khosh.values.PersianText;
import ir.khosh.values.PhoneNumber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** «لغو۱۱» ends the optional notices, «وصل۱۱» brings them back. */
@Singleton
class OptOutWords implements InboundMessageHandler {

    private static final Set<String> OUT = Set.of("لغو11", "لغو", "off", "stop", "off11");
    private static final Set<String> IN = Set.of("وصل11", "وصل", "on", "start", "on11");

    private final OptOuts optOuts;

    @Inject
    OptOutWords(OptOuts optOuts) {
        this.optOuts = optOuts;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<String> handle(PhoneNumber from, String text, String messageId) {
        String word = PersianText.fold(text).replace(" ", "");
        if (OUT.contains(word)) {
            optOuts.add(from);
            return Optional.of("خوش: پیام‌های نظرسنجی دیگر برای شما فرستاده نمی‌شود؛ پیام‌های مربوط به درخواست‌هایتان"
                    + " همچنان می‌رسد. بازگشت: وصل۱۱");
        }
        if (IN.contains(word)) {
            optOuts.remove(from);
            return Optional.of("خوش: از این پس همهٔ پیام‌ها برای شما فرستاده می‌شود.");
        }
        return Optional.empty();
    }
}
