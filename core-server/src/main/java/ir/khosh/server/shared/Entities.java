package ir.khosh.server.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets use cases take the container's EntityManager in their constructors. It joins the running transaction. */
@ApplicationScoped
class Entities {

    @Produces
    @PersistenceContext(unitName = "khosh")
    private EntityManager entities;
}
