package ir.khosh.server.requests.warranty;

import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.platform.Sql;
import ir.khosh.wire.requests.ClaimView;
import ir.khosh.wire.requests.PenaltyView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims and penalties as people see them. */
@Singleton
public class WarrantyReading {

    private static final int MOST = 200;
    private static final Map<String, String> CLAIM_TITLES = Map.of(
            "REPORTED", "در انتظار عیب‌یابی",
            "UPHELD", "پذیرفته‌شده",
            "OTHER_CAUSE", "علت دیگر",
            "MISUSE", "استفادهٔ نادرست",
            "GOODWILL", "رایگان با حسن نیت",
            "WITHDRAWN", "پس‌گرفته‌شده");
    private static final Map<String, String> PENALTY_TITLES = Map.of(
            "PENDING", "در مهلت اعتراض",
            "OBJECTED", "مورد اعتراض",
            "POSTED", "ثبت‌شده در دفتر",
            "DROPPED", "بخشوده‌شده");
    private static final String PENALTY_COLUMNS =
            " n.id as penalty_id, n.state as penalty_state, n.mode, n.base_rial, n.rate_permille, n.amount_rial,"
                    + " n.sheet, n.computed_at, n.objection_until, n.objection, n.told_reason,"
                    + " n.decision_note as penalty_decision, n.contractor_id as charged_id,"
                    + " ch.name as charged_name, again.tracking_code as repeat_code";
    private static final String CLAIMS = "select c.*, first.tracking_code as first_code, first.service_code,"
            + " first.warranty_until, p.display_name, k.name as contractor_name, rk.name as repeat_contractor,"
            + PENALTY_COLUMNS
            + " from warranty_claim c join service_request first on first.id = c.first_request_id"
            + " join service_request again on again.id = c.repeat_request_id"
            + " join applicant p on p.id = first.applicant_id join contractor k on k.id = c.contractor_id"
            + " left join contractor rk on rk.id = again.contractor_id left join penalty n on n.claim_id = c.id"
            + " left join contractor ch on ch.id = n.contractor_id where ";
    private static final String PENALTIES = "select" + PENALTY_COLUMNS
            + " from penalty n join warranty_claim c on c.id = n.claim_id"
            + " join service_request again on again.id = c.repeat_request_id"
            + " join contractor ch on ch.id = n.contractor_id where ";
    private final CallPathSql sql;
    private final Catalogue catalogue;

    @Inject
    WarrantyReading(CallPathSql sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /** @param state null for all; the oldest undecided first, at most 200 */
    public List<ClaimView> listClaims(String state) {
        return sql.list(
                CLAIMS + "(? is null or c.state = ?) order by c.decided_at is not null, c.reported_at limit " + MOST,
                this::claim,
                state,
                state);
    }

    /** @throws ir.khosh.server.shared.DomainException {@code claim-not-found} */
    public ClaimView getClaim(long id) {
        return sql.find(CLAIMS + "c.id = ?", this::claim, id).orElseThrow(ClaimNotFound::new);
    }

    /** @param state null for all; the oldest first, at most 200 */
    List<PenaltyView> listPenalties(String state) {
        return sql.list(
                PENALTIES + "(? is null or n.state = ?) order by n.computed_at, n.id limit " + MOST,
                WarrantyReading::penalty,
                state,
                state);
    }

    PenaltyView getPenalty(long id) {
        return sql.find(PENALTIES + "n.id = ?", WarrantyReading::penalty, id).orElseThrow(PenaltyNotFound::new);
    }

    public static boolean isClaimState(String state) {
        return CLAIM_TITLES.containsKey(state);
    }

    static boolean isPenaltyState(String state) {
        return PENALTY_TITLES.containsKey(state);
    }

    private ClaimView claim(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return new ClaimView(
                row.getLong("id"),
                state,
                CLAIM_TITLES.get(state),
                row.getString("first_code"),
                row.getString("repeat_code"),
                catalogue.nameOf(row.getString("service_code")),
                row.getString("display_name"),
                row.getString("contractor_name"),
                row.getString("repeat_contractor"),
                row.getObject("warranty_until", LocalDate.class),
                Sql.instant(row, "reported_at"),
                Sql.instant(row, "decided_at"),
                row.getString("decided_by"),
                Optional.ofNullable(row.getString("decision_note")).orElse(row.getString("note")),
                Sql.number(row, "penalty_id") == null ? null : penalty(row));
    }

    private static PenaltyView penalty(ResultSet row) throws SQLException {
        String state = row.getString("penalty_state");
        return new PenaltyView(
                row.getLong("penalty_id"),
                row.getLong("charged_id"),
                row.getString("charged_name"),
                row.getString("repeat_code"),
                state,
                PENALTY_TITLES.get(state),
                row.getString("mode"),
                row.getLong("base_rial"),
                row.getInt("rate_permille"),
                row.getLong("amount_rial"),
                row.getString("sheet"),
                Sql.instant(row, "computed_at"),
                Sql.instant(row, "objection_until"),
                row.getString("objection"),
                row.getString("told_reason"),
                row.getString("penalty_decision"));
    }
}
