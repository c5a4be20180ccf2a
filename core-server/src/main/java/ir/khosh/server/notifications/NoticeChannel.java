package ir.khosh.server.notifications;

/** How a notice travels. */
enum NoticeChannel {
    SMS,
    EMAIL
}
