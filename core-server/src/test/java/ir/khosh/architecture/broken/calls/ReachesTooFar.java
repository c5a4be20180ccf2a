package ir.khosh.architecture.broken.calls;

import ir.khosh.architecture.broken.requests.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
