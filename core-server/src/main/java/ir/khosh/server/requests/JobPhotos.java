package ir.khosh.server.requests;

import ir.khosh.server.photos.Photo;
import ir.khosh.server.photos.PhotoLimits;
import ir.khosh.server.photos.Photos;
import ir.khosh.server.platform.CallPathSql;
import ir.khosh.server.shared.ConflictException;
import ir.khosh.wire.requests.RequestState;
import ir.khosh.wire.requests.RequestView;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a contractor photographs of a job: theirs to take back until the work is finished, kept from then on. */
@Singleton
class JobPhotos {

    private static final Set<RequestState> AT_WORK =
            EnumSet.of(RequestState.UNDER_WAY, RequestState.DIAGNOSED, RequestState.QUOTED, RequestState.APPROVED);
    private static final Set<RequestState> AFTERWARDS =
            EnumSet.of(RequestState.INVOICED, RequestState.PAID, RequestState.DISPUTED);
    private final CallPathSql sql;
    private final Photos photos;
    private final PhotoLimits limits;

    @Inject
    JobPhotos(CallPathSql sql, Photos photos, PhotoLimits limits) {
        this.sql = sql;
        this.photos = photos;
        this.limits = limits;
    }

    /** Whether pictures may be added: from the start of the work until the job is closed. */
    static boolean mayBeAdded(RequestState state) {
        return AT_WORK.contains(state) || AFTERWARDS.contains(state);
    }

    /** Of a request and assignment that this transaction has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(ServiceRequest request, Assignment assignment, Photos.Kept kept, String caption, Act act) {
        if (!mayBeAdded(request.state())) {
            throw new ConflictException("photo-not-now", "عکس از آغاز کار تا بسته شدن پرونده پذیرفته می‌شود.");
        }
        limits.refusalOfAnother(listOf(assignment.id()).size()).ifPresent(refusal -> {
            throw refusal.toException();
        });
        photos.add(kept, subject(assignment.id()), caption, act.by());
        if (AFTERWARDS.contains(request.state())) {
            photos.fix(subject(assignment.id()));
            request.remark("photo-added", "عکسی پس از پایان کار افزوده شد", act);
        }
    }

    /** Not once the work is finished. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(long assignmentId, long photoId) {
        photos.remove(photoId, subject(assignmentId));
    }

    /** In the transaction that finishes the work. */
    void onFinished(@Observes RequestFinished finished) {
        findCurrent(finished.requestId()).ifPresent(id -> photos.fix(subject(id)));
    }

    /** The oldest first. */
    List<Photo> listOf(long assignmentId) {
        return photos.listOf(List.of(subject(assignmentId)));
    }

    /** What belongs to the finished work; what others left behind before is not shown to the applicant. */
    List<Photo> listFinished(String trackingCode) {
        return sql
                .find(
                        "select a.id from assignment a join service_request r on r.id = a.current_for"
                                + " where r.tracking_code = ?",
                        row -> row.getLong(1),
                        trackingCode)
                .map(this::listOf)
                .orElse(List.of())
                .stream()
                .filter(Photo::fixed)
                .toList();
    }

    /** Of everybody who worked on it, for the desks. */
    List<RequestView.Photo> listOfRequest(long requestId) {
        List<String> subjects =
                sql.list("select id from assignment where request_id = ?", row -> subject(row.getLong(1)), requestId);
        return photos.listOf(subjects).stream()
                .map(photo -> new RequestView.Photo(photo.id(), photo.caption(), photo.at(), photo.url()))
                .toList();
    }

    private Optional<Long> findCurrent(long requestId) {
        return sql.find("select id from assignment where current_for = ?", row -> row.getLong(1), requestId);
    }

    private static String subject(long assignmentId) {
        return "assignment:" + assignmentId;
    }
}
