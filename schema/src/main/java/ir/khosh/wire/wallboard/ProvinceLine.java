package ir.khosh.wire.wallboard;

/** @param code of the reference data; empty for callers whose province is not known */
public record ProvinceLine(String code, String name, int calls, int openRequests) {}
