package ir.khosh.server.billing;

import java.util.Objects;

/**
 * One side of a ledger entry.
 *
 * @param account as in {@link Accounts}
 * @param rial debit positive, credit negative
 */
public record Posting(String account, long rial) {

    public Posting {
        if (!Accounts.isAccount(Objects.requireNonNull(account))) {
            throw new IllegalArgumentException("no such account: " + account);
        }
    }
}
