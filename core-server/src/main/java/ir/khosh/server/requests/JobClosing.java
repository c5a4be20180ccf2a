package ir.khosh.server.requests;

import ir.khosh.wire.requests.RequestState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Closes jobs that are paid and of which nobody said anything more. */
@Singleton
@Transactional
class JobClosing {

    private final RequestBook book;

    @Inject
    JobClosing(RequestBook book) {
        this.book = book;
    }

    /** Does nothing for a job that is disputed meanwhile. */
    void close(String trackingCode) {
        ServiceRequest request = book.lock(trackingCode);
        if (request.state() == RequestState.PAID) {
            request.close(book.act());
        }
    }
}
