package ir.khosh.desktop.server;

import java.util.concurrent.Executor;

/** Runs a task on the thread that owns the screen. Every answer and every push crosses to it exactly once, here. */
@FunctionalInterface
public interface Screen extends Executor {}
