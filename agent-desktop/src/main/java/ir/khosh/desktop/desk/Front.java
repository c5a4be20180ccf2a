package ir.khosh.desktop.desk;

/** What is in front beside a caller's card. */
public sealed interface Front {

    /** The new request, or what became of it. */
    record Form() implements Front {}

    /** A request that exists. */
    record Job(String trackingCode) implements Front {}

    /** A job under warranty has failed again. */
    record Claim() implements Front {}
}
