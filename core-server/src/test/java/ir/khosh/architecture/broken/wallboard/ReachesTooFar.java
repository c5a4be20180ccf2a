package ir.khosh.architecture.broken.wallboard;

import ir.khosh.architecture.broken.attic.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
