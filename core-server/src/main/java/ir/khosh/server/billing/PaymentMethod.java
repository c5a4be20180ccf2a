package ir.khosh.server.billing;

import java.util.Optional;
import java.util.stream.Stream;

/** How money came in. Cash is the exception and is written to the audit. */
enum PaymentMethod {
    CASH(Accounts.CASH),
    CARD_READER(Accounts.BANK),
    TRANSFER(Accounts.BANK);

    private final String account;

    PaymentMethod(String account) {
        this.account = account;
    }

    String account() {
        return account;
    }

    /** The bank's own number proves it; cash has none. */
    boolean needsReference() {
        return this != CASH;
    }

    static Optional<PaymentMethod> find(String name) {
        return Stream.of(values()).filter(method -> method.name().equals(name)).findFirst();
    }
}
