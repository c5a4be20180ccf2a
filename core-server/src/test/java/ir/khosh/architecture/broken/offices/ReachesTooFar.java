package ir.khosh.architecture.broken.offices;

import ir.khosh.architecture.broken.catalogue.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
