package ir.khosh.wire.calls;

/** POST /api/calls/{id}/digits. @param digits 1 to 32 of 0-9, * and # */
public record Digits(String digits) {}
