package ir.khosh.server.requests;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ContractorEnded;
import ir.khosh.server.platform.CallPathSql;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** A contractor left for good: in the same transaction their open jobs go back to dispatch. */
@Singleton
class ContractorDeparture {

    private final RequestBook book;
    private final Bookings bookings;
    private final RequestNotices notices;
    private final CallPathSql sql;

    @Inject
    ContractorDeparture(RequestBook book, Bookings bookings, RequestNotices notices, CallPathSql sql) {
        this.book = book;
        this.bookings = bookings;
        this.notices = notices;
        this.sql = sql;
    }

    void onEnded(@Observes ContractorEnded ended) {
        sql.list(
                        "select r.tracking_code from assignment a join service_request r on r.id = a.request_id"
                                + " where a.contractor_id = ? and a.state in ('OFFERED', 'ACCEPTED')"
                                + " and r.finished_at is null order by r.id",
                        row -> row.getString(1),
                        ended.contractorId())
                .forEach(code -> takeBack(code, new Act(ended.at(), ended.by(), Actor.SUPERVISOR)));
    }

    private void takeBack(String trackingCode, Act act) {
        ServiceRequest request = book.lock(trackingCode);
        Assignment assignment = request.getAssignment();
        Contender contractor = bookings.contender(request, assignment);
        bookings.lockAndGiveBack(assignment);
        request.loseContractor(contractor.name(), act);
        notices.takenBack(request, assignment, contractor.phone());
    }
}
