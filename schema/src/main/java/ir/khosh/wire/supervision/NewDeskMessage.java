package ir.khosh.wire.supervision;

/** POST /api/seats/{extension}/message. At most 500 characters. */
public record NewDeskMessage(String text) {}
