package ir.khosh.server.settings;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.SettingBounds;
import ir.khosh.server.platform.SettingsList;
import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.Outcome;
import ir.khosh.server.shared.Refusal;
import ir.khosh.wire.settings.SettingView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Keeps what administrators set. */
@Singleton
@Transactional
class Thresholds {

    private final CallPathSql sql;
    private final SettingsList settings;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    Thresholds(CallPathSql sql, SettingsList settings, Audit audit, CurrentUser user, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** @return why this may not be kept; empty when it may */
    Optional<Refusal> refusal(String key, String value) {
        Optional<SettingBounds> bounds = settings.boundsOf(key);
        if (bounds.isEmpty()) {
            return Optional.of(
                    new Refusal("setting-not-kept-here", "key", "این کلید تنها در پروندهٔ کارساز تغییر می‌کند."));
        }
        if (settings.get(key).source() == SettingView.Source.COMMAND_LINE) {
            return Optional.of(new Refusal(
                    "setting-given", "value", "این مقدار با فرمان آغاز داده شده است و از اینجا تغییر نمی‌کند."));
        }
        return bounds.get().read(value).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "out-of-bounds",
                        "value",
                        "این مقدار پذیرفته نیست؛ " + bounds.get().said() + " لازم است."));
    }

    Outcome<SettingView> keep(String key, String value) {
        Optional<Refusal> refusal = refusal(known(key), value);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        String read = settings.boundsOf(key).orElseThrow().read(value).orElseThrow();
        sql.update(
                "insert into kept_setting (setting_key, value, kept_at, by_username) values (?, ?, ?, ?)"
                        + " on duplicate key update value = values(value), kept_at = values(kept_at),"
                        + " by_username = values(by_username)",
                key,
                read,
                clock.instant(),
                user.username());
        audit.record("setting-kept", "setting:" + key, read);
        return Outcome.done(settings.get(key));
    }

    SettingView forget(String key) {
        sql.update("delete from kept_setting where setting_key = ?", known(key));
        audit.record("setting-forgotten", "setting:" + key, null);
        return settings.get(key);
    }

    private String known(String key) {
        if (settings.find(key).isEmpty()) {
            throw new DomainException("setting-not-found", "چنین تنظیمی وجود ندارد.");
        }
        return key;
    }
}
