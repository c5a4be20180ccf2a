package ir.khosh.server.billing;

import java.util.Locale;

/** The Jalali year and a number that leaves no gap in it: {@code 1405-00012}. */
record InvoiceNumber(int year, int serial) {

    String text() {
        return String.format(Locale.ROOT, "%04d-%05d", year, serial);
    }
}
