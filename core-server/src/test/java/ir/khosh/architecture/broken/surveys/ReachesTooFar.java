package ir.khosh.architecture.broken.surveys;

import ir.khosh.architecture.broken.sales.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
