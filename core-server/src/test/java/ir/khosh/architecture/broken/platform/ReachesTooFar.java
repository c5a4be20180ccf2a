package ir.khosh.architecture.broken.platform;

import ir.khosh.architecture.broken.accounts.Thing;

/** Breaks the row of its package. */
class ReachesTooFar {
    Thing thing;
}
