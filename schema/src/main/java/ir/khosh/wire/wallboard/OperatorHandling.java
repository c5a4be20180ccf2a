package ir.khosh.wire.wallboard;

/**
 * GET /api/wallboard/handling: what one operator's calls of today took.
 *
 * @param parts calls in which this operator spoke with the caller, those given on by or to them among them
 * @param talkMillis hold included
 * @param handlingSeconds the average by the registry's {@code figure} in this {@code version}; null before the first part
 */
public record OperatorHandling(
        String extension,
        long parts,
        long talkMillis,
        long wrapUpMillis,
        Double handlingSeconds,
        String figure,
        int version) {}
