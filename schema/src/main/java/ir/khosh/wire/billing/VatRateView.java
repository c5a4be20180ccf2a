package ir.khosh.wire.billing;

import java.time.LocalDate;

/**
 * GET and POST /api/vat-rates (admin).
 *
 * @param from first day; when planned, tomorrow or later
 * @param permille 100 is 10 %
 */
public record VatRateView(LocalDate from, int permille) {}
