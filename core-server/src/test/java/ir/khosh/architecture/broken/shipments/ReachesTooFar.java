package ir.khosh.architecture.broken.shipments;

import ir.khosh.architecture.broken.billing.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
