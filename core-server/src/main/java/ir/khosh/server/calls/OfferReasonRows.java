package ir.khosh.server.calls;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.wire.calls.WhyView;
import ir.khosh.wire.calls.WhyView.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kept facts and what was concluded from them; read back by concluding again. */
@Singleton
public class OfferReasonRows {

    private final CallPathSql sql;
    private final ObjectMapper json;

    @Inject
    OfferReasonRows(CallPathSql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void write(String callId, OfferFacts facts) {
        sql.update(
                "insert ignore into offer_reason (call_id, extension, offered_at, version, facts, codes)"
                        + " values (?, ?, ?, ?, ?, ?)",
                callId,
                facts.extension(),
                facts.offeredAt(),
                OfferReasons.VERSION,
                text(facts),
                codes(OfferReasons.of(facts)));
    }

    /** @param extension null for wherever it rang last */
    Optional<WhyView> find(String callId, String extension) {
        return sql.find(
                "select * from offer_reason where call_id = ? and (? is null or extension = ?)"
                        + " order by offered_at desc limit 1",
                this::view,
                callId,
                extension,
                extension);
    }

    private WhyView view(ResultSet row) throws SQLException {
        OfferFacts facts = facts(row.getString("facts"));
        List<Reason> reasons = OfferReasons.of(facts);
        return new WhyView(
                facts.extension(),
                facts.offeredAt(),
                row.getInt("version"),
                reasons,
                codes(reasons).equals(row.getString("codes")));
    }

    private static String codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).collect(Collectors.joining(","));
    }

    private String text(OfferFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OfferFacts facts(String text) {
        try {
            return json.readValue(text, OfferFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
