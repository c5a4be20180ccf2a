package ir.khosh.architecture.broken.settings;

import ir.khosh.architecture.broken.push.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
