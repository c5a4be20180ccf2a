package ir.khosh.architecture.broken.sales;

import ir.khosh.architecture.broken.proxy.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
