package ir.khosh.wire.notifications;

/**
 * GET, PUT and DELETE /api/notice-emails/{phone}: where notices to this number go as well.
 *
 * @param email null when there is none
 */
public record NoticeEmail(String email) {

    @Override
    public String toString() {
        return "NoticeEmail";
    }
}
