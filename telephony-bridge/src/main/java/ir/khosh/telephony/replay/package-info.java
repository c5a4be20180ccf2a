/** Recorded bytes of a management socket, played again as an exchange: for tests and benches. */
package ir.khosh.telephony.replay;
