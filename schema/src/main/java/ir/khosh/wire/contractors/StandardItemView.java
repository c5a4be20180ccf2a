package ir.khosh.wire.contractors;

/**
 * GET /api/standards and PUT /api/standards/{code} (admin).
 *
 * @param expires whether evidence needs a last day
 * @param graceDays from joining until the item is demanded
 */
public record StandardItemView(String code, String name, boolean mandatory, boolean expires, int graceDays) {}
