package ir.khosh.server.photos;

import ir.khosh.wire.session.Role;

/** Who of those signed in may see a picture: work is for the desks, papers for those who keep standards. */
final class PhotoAccess {

    private PhotoAccess() {}

    static boolean maySee(Photo photo, Role role, String username) {
        if (photo.subject() == null) {
            return photo.sentBy().equals(username);
        }
        return photo.subject().startsWith("assignment:")
                ? role == Role.OPERATOR || role == Role.SUPERVISOR
                : role == Role.ADMIN || role == Role.SUPERVISOR;
    }
}
