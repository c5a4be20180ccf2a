package ir.khosh.architecture.broken.shared;

import ir.khosh.architecture.broken.platform.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
