package ir.khosh.server.contractors.contracts;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.contractors.ContractTerms;
import ir.khosh.server.contractors.Contractors;
import ir.khosh.server.contractors.GeneralTerms;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.contractors.NewContract;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Puts contracts into force. What stands is never changed; a successor may end a running one on the day before it. */
@Singleton
@Transactional
class ContractSigning {

    private record Standing(long id, int version, ContractPeriod period) {}

    private final CallPathSql sql;
    private final Contractors contractors;
    private final GeneralTerms general;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    ContractSigning(
            CallPathSql sql,
            Contractors contractors,
            GeneralTerms general,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.sql = sql;
        this.contractors = contractors;
        this.general = general;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** @return the version */
    Outcome<Integer> sign(long contractorId, NewContract wish) {
        contractors.lock(contractorId);
        List<Standing> standing = listStanding(contractorId);
        FieldCheck check = new FieldCheck();
        ContractCheck rules =
                new ContractCheck(general.terms(), LocalDate.ofInstant(clock.instant(), JalaliDate.TEHRAN));
        ContractTerms terms = rules.terms(check, wish);
        ContractPeriod period = rules.period(
                check, wish, standing.stream().map(Standing::period).toList());
        String reference = check.line("reference", wish.reference(), 100);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        standing.stream()
                .filter(each -> each.period.overlaps(period))
                .forEach(each -> sql.update(
                        "update contractor_contract set superseded_from = ? where id = ?", period.from(), each.id));
        int version = standing.stream().mapToInt(Standing::version).max().orElse(0) + 1;
        add(contractorId, version, period, terms, reference);
        audit.record("contract-signed", "contractor:" + contractorId, "version " + version);
        return Outcome.done(version);
    }

    private List<Standing> listStanding(long contractorId) {
        return sql.list(
                "select id, version, from_day, until_day, superseded_from from contractor_contract"
                        + " where contractor_id = ? order by version lock in share mode",
                row -> {
                    LocalDate cut = row.getObject("superseded_from", LocalDate.class);
                    return new Standing(
                            row.getLong("id"),
                            row.getInt("version"),
                            new ContractPeriod(
                                    row.getObject("from_day", LocalDate.class),
                                    cut == null ? row.getObject("until_day", LocalDate.class) : cut.minusDays(1),
                                    cut != null));
                },
                contractorId);
    }

    private void add(long contractorId, int version, ContractPeriod period, ContractTerms terms, String reference) {
        sql.update(
                "insert into contractor_contract (contractor_id, version, from_day, until_day, offer_minutes,"
                        + " arrival_grace_minutes, warranty_months, share_permille, retention_permille, penalty_mode,"
                        + " penalty_rate_permille, objection_days, reference, signed_at, by_username)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                contractorId,
                version,
                period.from(),
                period.until(),
                terms.offerMinutes(),
                terms.arrivalGraceMinutes(),
                terms.warrantyMonths(),
                terms.sharePermille(),
                terms.retentionPermille(),
                terms.penaltyMode(),
                terms.penaltyRatePermille(),
                terms.objectionDays(),
                reference,
                clock.instant(),
                user.username());
    }
}
