package ir.khosh.architecture.broken.notifications;

import ir.khosh.architecture.broken.regions.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
