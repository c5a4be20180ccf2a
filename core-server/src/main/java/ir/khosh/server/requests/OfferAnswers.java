package ir.khosh.server.requests;

import static ir.khosh.values.PersianText.isolate;
import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.catalogue.Catalogue;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.server.notifications.InboundMessageHandler;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.requests.Decline;
import ir.khosh.wire.requests.Shift;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Contractors' texts about their offers. A digit alone is taken only when exactly one offer is open for that phone, else
 * it is asked back; the same answer twice is one answer.
 */
@Singleton
class OfferAnswers implements InboundMessageHandler {

    private static final int ORDER = 20;
    private static final String OFFERS = "select a.id, a.contractor_id, a.state, a.day, a.shift, r.tracking_code,"
            + " r.service_code from assignment a join service_request r on r.id = a.request_id"
            + " join contractor c on c.id = a.contractor_id where c.phone = ? and ";
    private final CallPathSql sql;
    private final RequestDispatch dispatch;
    private final Catalogue catalogue;
    private final Clock clock;

    @Inject
    OfferAnswers(CallPathSql sql, RequestDispatch dispatch, Catalogue catalogue, Clock clock) {
        this.sql = sql;
        this.dispatch = dispatch;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    private record Offer(
            long id, long contractorId, AssignmentState state, ShiftSlot slot, String trackingCode, String service) {

        String title() {
            return "«" + service + "»، " + RequestTitles.time(slot);
        }
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<String> handle(PhoneNumber from, String text, String messageId) {
        return OfferAnswer.parse(text)
                .flatMap(answer -> answer.code() == null ? toTheOnlyOne(from, answer) : toTheNamed(from, answer));
    }

    private Optional<String> toTheOnlyOne(PhoneNumber from, OfferAnswer answer) {
        List<Offer> open = sql.list(OFFERS + "a.state = 'OFFERED' order by a.id limit 10", this::offer, from.value());
        if (open.size() > 1) {
            return Optional.of("چند پیشنهاد باز دارید؛ کد پیشنهاد را هم بفرستید: "
                    + open.stream()
                            .map(offer -> isolate(persianDigits(
                                            (answer.accepts() ? "1 " : "2 ") + Assignment.shortCodeOf(offer.id)))
                                    + " برای " + offer.title())
                            .collect(Collectors.joining(" · ")));
        }
        return open.stream().findFirst().map(offer -> settle(offer, answer));
    }

    private Optional<String> toTheNamed(PhoneNumber from, OfferAnswer answer) {
        return sql
                .list(OFFERS + "a.state <> 'SUPERSEDED' order by a.id desc limit 200", this::offer, from.value())
                .stream()
                .filter(offer -> Assignment.shortCodeOf(offer.id).equals(answer.code()))
                .findFirst()
                .map(offer -> settle(offer, answer))
                .or(() -> isContractor(from) ? Optional.of(gone()) : Optional.empty());
    }

    private String settle(Offer offer, OfferAnswer answer) {
        Act act = Act.ofContractor(clock.instant(), offer.contractorId);
        if (answer.accepts() && offer.state == AssignmentState.OFFERED) {
            dispatch.accept(offer.trackingCode, offer.id, act);
            return accepted(offer);
        }
        if (!answer.accepts() && offer.state == AssignmentState.OFFERED) {
            dispatch.decline(offer.trackingCode, offer.id, new Decline("با پیامک"), act);
            return declined(offer);
        }
        if (answer.accepts() && offer.state == AssignmentState.ACCEPTED) {
            return accepted(offer);
        }
        if (!answer.accepts() && offer.state == AssignmentState.DECLINED) {
            return declined(offer);
        }
        return offer.state == AssignmentState.ACCEPTED
                ? "این کار را پذیرفته‌اید؛ اگر نمی‌توانید بروید، با ۱۹۳ یا ۱۶۳۳ تماس بگیرید."
                : gone();
    }

    private static String accepted(Offer offer) {
        return "پذیرفتید: " + offer.title() + ". تلفن و نشانی متقاضی جداگانه فرستاده می‌شود.";
    }

    private static String declined(Offer offer) {
        return "نپذیرفتن شما ثبت شد: " + offer.title() + ".";
    }

    private static String gone() {
        return "این پیشنهاد دیگر برقرار نیست.";
    }

    private boolean isContractor(PhoneNumber phone) {
        return sql.find("select 1 from contractor where phone = ?", row -> true, phone.value())
                .isPresent();
    }

    private Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getLong("id"),
                row.getLong("contractor_id"),
                AssignmentState.valueOf(row.getString("state")),
                new ShiftSlot(row.getObject("day", LocalDate.class), Shift.valueOf(row.getString("shift"))),
                row.getString("tracking_code"),
                catalogue.nameOf(row.getString("service_code")));
    }
}
