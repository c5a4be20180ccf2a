package ir.khosh.architecture.broken.photos;

import ir.khosh.architecture.broken.push.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
