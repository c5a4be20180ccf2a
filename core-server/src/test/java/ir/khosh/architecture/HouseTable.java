package ir.khosh.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who may use whom among the server's packages. */
final class HouseTable {

    static final Set<String> FOR_ALL = Set.of("shared", "platform", "accounts");

    private final Map<String, Set<String>> rows = new LinkedHashMap<>();

    HouseTable() {
        row("shared");
        row("platform", "shared");
        row("accounts", "shared", "platform");
        row("regions");
        row("push");
        row("calendar");
        row("photos");
        row("settings");
        row("notifications", "push");
        row("catalogue");
        row("offices", "regions");
        row("applicants", "regions");
        row("calls", "applicants", "regions", "push", "notifications");
        row("billing", "calendar", "applicants", "catalogue", "push", "notifications");
        row("contractors", "calendar", "photos", "regions", "catalogue", "billing", "notifications", "push");
        row("shipments", "regions", "notifications");
        row(
                "requests",
                "calendar",
                "photos",
                "applicants",
                "calls",
                "regions",
                "catalogue",
                "contractors",
                "billing",
                "notifications",
                "push",
                "shipments");
        row(
                "proxy",
                "calendar",
                "applicants",
                "calls",
                "regions",
                "catalogue",
                "offices",
                "billing",
                "notifications",
                "push",
                "requests",
                "shipments");
        row(
                "sales",
                "calendar",
                "applicants",
                "calls",
                "regions",
                "catalogue",
                "offices",
                "billing",
                "notifications",
                "push",
                "requests",
                "shipments");
        row("surveys", "applicants", "calls", "contractors", "requests", "notifications", "push");
        row(
                "wallboard",
                "calendar",
                "regions",
                "push",
                "notifications",
                "catalogue",
                "offices",
                "applicants",
                "calls",
                "billing",
                "contractors",
                "shipments",
                "requests",
                "proxy",
                "sales",
                "surveys");
    }

    private void row(String name, String... mayUse) {
        rows.put(name, Set.of(mayUse));
    }

    Set<String> names() {
        return rows.keySet();
    }

    boolean mayUse(String user, String used) {
        boolean base = FOR_ALL.contains(user);
        return user.equals(used) || rows.get(user).contains(used) || !base && FOR_ALL.contains(used);
    }
}
