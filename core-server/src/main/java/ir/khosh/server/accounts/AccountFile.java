package ir.khosh.server.accounts;

import ir.khosh.server.shared.CsvSheet;
import ir.khosh.server.shared.CsvText;
import ir.khosh.wire.accounts.AccountChange;
import ir.khosh.wire.accounts.AccountView;
import ir.khosh.wire.accounts.NewUser;
import ir.khosh.wire.csv.ImportReport;
import ir.khosh.wire.session.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Accounts as CSV: {@code username,display_name,role,extension}. Known ones are changed, unknown ones added without a
 * password that anybody knows: the admin resets it when the person comes. Nobody is taken away by an import.
 */
@Singleton
@Transactional
class AccountFile {

    private static final String[] COLUMNS = {"username", "display_name", "role", "extension"};
    private final UserAccounts accounts;
    private final AccountKeeping keeping;
    private final Passwords passwords;
    private final Exports exports;

    @Inject
    AccountFile(UserAccounts accounts, AccountKeeping keeping, Passwords passwords, Exports exports) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.passwords = passwords;
        this.exports = exports;
    }

    String write() {
        CsvText text = new CsvText(COLUMNS);
        List<AccountView> active =
                keeping.list().stream().filter(AccountView::active).toList();
        active.forEach(one -> text.line(one.username(), one.displayName(), one.role(), one.extension()));
        exports.record("users", active.size());
        return text.toString();
    }

    ImportReport read(String csv, boolean apply) {
        CsvSheet sheet = CsvSheet.read(csv, COLUMNS);
        Map<String, AccountView> known = new HashMap<>();
        keeping.list().forEach(one -> known.put(one.username(), one));
        Map<String, AccountFields> wanted = wanted(sheet);
        refuseSharedExtensions(sheet, wanted, known);
        List<AccountFields> added = wanted.values().stream()
                .filter(one -> !known.containsKey(one.username()))
                .toList();
        List<AccountFields> changed = wanted.values().stream()
                .filter(one -> known.containsKey(one.username()) && !same(known.get(one.username()), one))
                .toList();
        boolean applied = apply && sheet.errors().isEmpty();
        if (applied) {
            changed.forEach(one -> keeping.change(
                    known.get(one.username()).id(),
                    new AccountChange(one.displayName(), one.role(), one.extension(), true)));
            added.forEach(one -> accounts.add(new NewUser(
                    one.username(), one.displayName(), one.role(), one.extension(), passwords.oneTime(), true)));
        }
        return new ImportReport(
                applied, added.size(), changed.size(), wanted.size() - added.size() - changed.size(), sheet.errors());
    }

    private static Map<String, AccountFields> wanted(CsvSheet sheet) {
        Map<String, AccountFields> wanted = new HashMap<>();
        for (CsvSheet.Row row : sheet.rows()) {
            AccountFields fields = new AccountFields(
                    row.cell("username"), row.cell("display_name"), role(row.cell("role")), row.digits("extension"));
            sheet.refuse(row.line(), fields.refusals());
            if (wanted.put(fields.username(), fields) != null) {
                sheet.refuse(row.line(), "username", "username-repeated", "این نام کاربری در پرونده دو بار آمده است.");
            }
        }
        return wanted;
    }

    private static void refuseSharedExtensions(
            CsvSheet sheet, Map<String, AccountFields> wanted, Map<String, AccountView> known) {
        Map<String, String> owners = new HashMap<>();
        known.values().stream()
                .filter(one -> one.extension() != null && !wanted.containsKey(one.username()))
                .forEach(one -> owners.put(one.extension(), one.username()));
        for (CsvSheet.Row row : sheet.rows()) {
            String username = row.cell("username").toLowerCase(Locale.ROOT);
            String extension = row.digits("extension");
            if (!extension.isEmpty() && !username.equals(owners.computeIfAbsent(extension, free -> username))) {
                sheet.refuse(row.line(), "extension", "extension-taken", "این داخلی از آنِ کاربر دیگری است.");
            }
        }
    }

    private static boolean same(AccountView stored, AccountFields fields) {
        return stored.active()
                && stored.displayName().equals(fields.displayName())
                && stored.role() == fields.role()
                && Objects.equals(stored.extension(), fields.extension());
    }

    private static Role role(String text) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }
}
