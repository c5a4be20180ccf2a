package ir.khosh.server.requests.tasks;

import ir.khosh.server.shared.DomainException;

/** There is no such task. */
final class TaskNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    TaskNotFound() {
        super("task-not-found", "این کار پیدا نشد.");
    }
}
