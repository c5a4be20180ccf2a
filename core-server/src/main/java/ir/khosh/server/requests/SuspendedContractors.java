package ir.khosh.server.requests;

import ir.khosh.server.contractors.ContractorSuspended;
import ir.khosh.server.contractors.Contractors;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.requests.tasks.DeskTasks;
import ir.khosh.values.PersianText;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What becomes of the jobs of a contractor who is suspended: an offer that is not answered yet is taken back and goes on
 * to the next one; a job that was accepted stays with them, because the applicant expects them, and a desk is asked
 * whether that is to be.
 */
@Singleton
class SuspendedContractors {

    private final CallPathSql sql;
    private final RequestBook book;
    private final RequestDispatch dispatch;
    private final Contractors contractors;
    private final DeskTasks tasks;

    @Inject
    SuspendedContractors(
            CallPathSql sql, RequestBook book, RequestDispatch dispatch, Contractors contractors, DeskTasks tasks) {
        this.sql = sql;
        this.book = book;
        this.dispatch = dispatch;
        this.contractors = contractors;
        this.tasks = tasks;
    }

    private record Job(String trackingCode, long assignmentId, AssignmentState state) {}

    void onSuspended(@Observes ContractorSuspended suspended) {
        Act act = new Act(suspended.at(), suspended.by(), Actor.SUPERVISOR);
        String name = contractors.getContractor(suspended.contractorId()).name();
        for (Job job : listOpen(suspended.contractorId())) {
            if (job.state == AssignmentState.OFFERED) {
                dispatch.takeBack(job.trackingCode, job.assignmentId, act);
            } else {
                ask(job.trackingCode, name, act);
            }
        }
    }

    private void ask(String trackingCode, String name, Act act) {
        ServiceRequest request = book.lock(trackingCode);
        tasks.open(new DeskTasks.NewTask(
                "suspended:" + trackingCode,
                "SUSPENDED",
                trackingCode,
                request.phone(),
                "همکاری با «" + name + "» معلق شد و درخواست " + PersianText.persianDigits(trackingCode)
                        + " را پذیرفته است. بماند یا به دیگری سپرده شود؟ با متقاضی هماهنگ کنید.",
                act.at()));
        request.remark("contractor-suspended", "همکاری با " + name + " معلق شد؛ همکاران بررسی می‌کنند", act);
    }

    private List<Job> listOpen(long contractorId) {
        return sql.list(
                "select r.tracking_code, a.id, a.state from assignment a join service_request r on r.id = a.request_id"
                        + " where a.contractor_id = ? and a.state in ('OFFERED', 'ACCEPTED') and r.finished_at is null"
                        + " order by r.id",
                row -> new Job(row.getString(1), row.getLong(2), AssignmentState.valueOf(row.getString(3))),
                contractorId);
    }
}
