package ir.khosh.architecture.broken.proxy;

import ir.khosh.architecture.broken.sales.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
