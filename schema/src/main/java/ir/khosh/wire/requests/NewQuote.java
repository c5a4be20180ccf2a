package ir.khosh.wire.requests;

import java.util.List;

/** POST /api/requests/{code}/quotes: what the work will cost, before it is done. A later quote replaces an earlier one. */
public record NewQuote(List<PricedLine> lines, String note) {}
