package ir.khosh.server.requests;

import ir.khosh.values.Rial;

/** What was received with VAT in it, as a price without VAT. */
record GrossPrice(Rial gross) {

    /**
     * The highest price that with its VAT does not exceed what was received; of some amounts one rial is left over,
     * since the tax is rounded half up.
     */
    Rial net(int vatPermille) {
        Rial net = new Rial(gross.amount() * 1000 / (1000 + vatPermille));
        Rial next = new Rial(net.amount() + 1);
        return total(next, vatPermille).compareTo(gross) <= 0 ? next : net;
    }

    static Rial total(Rial net, int vatPermille) {
        return net.plus(net.proportion(vatPermille, 1000));
    }
}
