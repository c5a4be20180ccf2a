/**
 * Counts a day again from the exchange's own file of calls, to hold the wallboard against it. Knows nothing but the JDK:
 * a mistake of the live path, of the reader that catches up or of the formulas is not made twice.
 */
package ir.khosh.telephony.asterisk.recount;
