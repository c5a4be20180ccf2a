package ir.khosh.architecture.broken.requests;

import jakarta.persistence.EntityManager;

/** A resource that works on the database. */
class JobsResource {
    EntityManager entities;
}
