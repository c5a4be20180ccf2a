/** {@code telephony.yaml} → validated plan → the exchange's own files and process. */
package ir.khosh.telephony.plan;
