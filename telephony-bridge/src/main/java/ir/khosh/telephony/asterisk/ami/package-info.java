/** The exchange's management socket: connection, translation into business events, snapshot after every connection. */
package ir.khosh.telephony.asterisk.ami;
