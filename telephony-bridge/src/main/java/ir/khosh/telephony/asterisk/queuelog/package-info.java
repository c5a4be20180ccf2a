/** The exchange's queue_log file, the record to reconcile with: the words of its lines do not leave this package. */
package ir.khosh.telephony.asterisk.queuelog;
