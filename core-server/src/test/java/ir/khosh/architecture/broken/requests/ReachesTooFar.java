package ir.khosh.architecture.broken.requests;

import ir.khosh.architecture.broken.proxy.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
