/** The formulas of a call centre, each with a name, a version, a unit and its definition in words. */
package ir.khosh.telephony.figures;
