package ir.khosh.architecture.broken.billing;

import ir.khosh.architecture.broken.calls.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
