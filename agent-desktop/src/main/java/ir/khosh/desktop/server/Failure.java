package ir.khosh.desktop.server;

import ir.khosh.wire.problem.Problem;
import java.util.Optional;

/**
 * Why the server did not do what was asked.
 *
 * @param kind what it means for the person at the screen
 * @param problem what the server said; null when it said nothing readable
 */
public record Failure(Kind kind, Problem problem) {

    public enum Kind {
        /** No connection or no answer in time: the same may be tried again. */
        UNREACHABLE,
        /** The session is over. */
        SIGNED_OUT,
        /** The server understood and refused. */
        REFUSED,
        /** The server failed. */
        BROKEN
    }

    static Failure unreachable() {
        return new Failure(Kind.UNREACHABLE, null);
    }

    static Failure ofStatus(int status, Problem problem) {
        if (problem == null && status != 401 && status < 500) {
            // the server's house is there, the server itself is still starting
            return unreachable();
        }
        Kind kind = status == 401 ? Kind.SIGNED_OUT : status >= 500 ? Kind.BROKEN : Kind.REFUSED;
        return new Failure(kind, problem);
    }

    /** True when sending the same thing again may succeed. */
    public boolean isPassing() {
        return kind == Kind.UNREACHABLE || kind == Kind.BROKEN;
    }

    /** Stable code; empty when the server said none. */
    public String code() {
        return problem == null || problem.code() == null ? "" : problem.code();
    }

    /** A Persian sentence for the screen. */
    public String text() {
        if (problem != null && problem.title() != null) {
            return problem.detail() == null ? problem.title() : problem.detail();
        }
        return switch (kind) {
            case UNREACHABLE -> "کارساز پاسخ نمی‌دهد.";
            case SIGNED_OUT -> "نشست شما پایان یافته است؛ دوباره وارد شوید.";
            case REFUSED -> "کارساز این کار را نپذیرفت.";
            case BROKEN -> "در کارساز خطایی رخ داد؛ دوباره تلاش کنید.";
        };
    }

    /** What is wrong with this field, when anything is. */
    public Optional<String> messageFor(String field) {
        return problem == null
                ? Optional.empty()
                : problem.fields().stream()
                        .filter(one -> one.field().equals(field) || one.field().endsWith("." + field))
                        .map(Problem.FieldProblem::message)
                        .findFirst();
    }
}
