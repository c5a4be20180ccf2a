package ir.khosh.desktop.administration;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.wire.accounts.AccountView;
import ir.khosh.wire.calendar.HolidayView;
import ir.khosh.wire.contractors.ContractorView;
import ir.khosh.wire.session.Role;
import ir.khosh.wire.settings.SettingView;
import java.util.List;

/** What an installation still lacks, from what it has. */
record Checklist(
        List<AccountView> users,
        List<ContractorView> contractors,
        boolean places,
        boolean offerings,
        List<HolidayView> holidays,
        List<SettingView> settings) {

    List<Step> steps() {
        return List.of(operators(), contractorsStep(), reference(), texts(), supervisors(), secondAdmin(), calendar());
    }

    boolean isReady() {
        return steps().stream().noneMatch(step -> step.state() == Step.State.NEEDED);
    }

    private long active(Role role) {
        return users.stream()
                .filter(user -> user.active() && user.role() == role)
                .count();
    }

    private Step operators() {
        long count = active(Role.OPERATOR);
        return count == 0
                ? new Step(
                        Section.USERS,
                        "هنوز اپراتوری ندارید",
                        "بی اپراتور کسی تماس‌ها را پاسخ نمی‌دهد. برای هر نفر حسابی با داخلی تلفن بسازید.",
                        Step.State.NEEDED)
                : done(Section.USERS, "اپراتورها", count + " اپراتور با داخلی تلفن");
    }

    private Step contractorsStep() {
        long count = contractors.stream()
                .filter(one -> one.standing().equals("ACTIVE"))
                .count();
        return count == 0
                ? new Step(
                        Section.CONTRACTORS,
                        "هنوز پیمانکاری ندارید",
                        "درخواست‌ها به کسی سپرده نمی‌شوند. پیمانکار را با خدمت‌ها و محدوده‌اش بیفزایید.",
                        Step.State.NEEDED)
                : done(Section.CONTRACTORS, "پیمانکاران", count + " پیمانکار فعال");
    }

    private Step reference() {
        return places && offerings
                ? done(Section.OFFERINGS, "محدوده‌ها و خدمت‌ها", "از دادهٔ مرجع آماده‌اند")
                : new Step(
                        places ? Section.OFFERINGS : Section.REGIONS,
                        places ? "هیچ خدمتی ارائه نمی‌شود" : "هیچ محدوده‌ای نیست",
                        "دادهٔ مرجع کارساز خوانده نشده است.",
                        Step.State.NEEDED);
    }

    private Step texts() {
        boolean set = settings.stream()
                .anyMatch(one -> (one.key().equals("khosh.sms.url") && one.value() != null)
                        || (one.key().equals("khosh.demo") && "true".equals(one.value())));
        return set
                ? done(Section.SETTINGS, "درگاه پیامک", "تعیین شده است")
                : new Step(
                        Section.SETTINGS,
                        "درگاه پیامک تعیین نشده است",
                        "پیام‌ها تا تعیین khosh.sms.url در صندوق خروجی می‌مانند.",
                        Step.State.NEEDED);
    }

    private Step supervisors() {
        long count = active(Role.SUPERVISOR);
        return count == 0
                ? new Step(
                        Section.USERS,
                        "سرپرستی ندارید",
                        "تماس‌های سرریز، شکایت‌ها و پرونده‌های پیمانکاران با سرپرست است.",
                        Step.State.ADVISED)
                : done(Section.USERS, "سرپرست‌ها", count + " سرپرست");
    }

    private Step secondAdmin() {
        long count = active(Role.ADMIN);
        return count < 2
                ? new Step(
                        Section.USERS,
                        "تنها یک مدیر دارید",
                        "اگر گذرواژه گم شود کسی جز مدیر دوم نمی‌تواند آن را تازه کند.",
                        Step.State.ADVISED)
                : done(Section.USERS, "مدیران", count + " مدیر فعال");
    }

    private Step calendar() {
        return holidays.isEmpty()
                ? new Step(
                        Section.HOLIDAYS,
                        "تعطیلات امسال وارد نشده است",
                        "مهلت‌هایی که به روز کاری شمرده می‌شوند نادرست خواهند بود.",
                        Step.State.ADVISED)
                : done(Section.HOLIDAYS, "تعطیلات امسال", holidays.size() + " روز");
    }

    private static Step done(Section section, String title, String detail) {
        return new Step(section, title, Persian.digits(detail), Step.State.DONE);
    }
}
