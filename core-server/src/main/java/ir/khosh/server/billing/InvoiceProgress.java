package ir.khosh.server.billing;

import ir.khosh.values.Rial;

/**
 * What became of an invoice: received, credited, given back, and what the contractor earned by it. The contractor earns
 * with the money that came in, never ahead of it; what a credit note takes away is taken from them too.
 *
 * @param refunded given back of what was paid too much
 * @param earned booked to the contractor so far, {@code retained} included
 */
record InvoiceProgress(
        Rial net,
        Rial vat,
        int sharePermille,
        int retentionPermille,
        Rial paid,
        Rial creditedNet,
        Rial creditedVat,
        Rial refunded,
        Rial earned,
        Rial retained) {

    static InvoiceProgress fresh(InvoiceAmounts amounts, int sharePermille, int retentionPermille) {
        return new InvoiceProgress(
                amounts.net(),
                amounts.vat(),
                sharePermille,
                retentionPermille,
                Rial.ZERO,
                Rial.ZERO,
                Rial.ZERO,
                Rial.ZERO,
                Rial.ZERO,
                Rial.ZERO);
    }

    /** What the applicant owes in all, after credit notes. */
    Rial due() {
        return net.plus(vat).minus(creditedNet).minus(creditedVat);
    }

    /** What is still to be received. */
    Rial open() {
        return atLeastZero(due().minus(paid));
    }

    /** What is still to be given back. */
    Rial refundable() {
        return atLeastZero(paid.minus(due())).minus(refunded);
    }

    Rial creditableNet() {
        return net.minus(creditedNet);
    }

    String state() {
        boolean credited = net.amount() > 0 && creditableNet().amount() == 0;
        return credited ? "CREDITED" : open().amount() == 0 ? "PAID" : "OPEN";
    }

    InvoiceProgress pay(Rial amount) {
        return with(paid.plus(amount), creditedNet, creditedVat, refunded);
    }

    InvoiceProgress refund(Rial amount) {
        return with(paid, creditedNet, creditedVat, refunded.plus(amount));
    }

    /** The tax goes with its part of the net amount, so that the last rial of net takes the last rial of tax. */
    InvoiceProgress credit(Rial netAmount) {
        Rial newNet = creditedNet.plus(netAmount);
        Rial newVat = net.amount() == 0 ? Rial.ZERO : vat.proportion(newNet.amount(), net.amount());
        return with(paid, newNet, newVat, refunded);
    }

    /** The same with what the contractor has earned by now. */
    InvoiceProgress settled() {
        Rial share = creditableNet().proportion(sharePermille, 1000);
        Rial received = paid.compareTo(due()) < 0 ? paid : due();
        Rial target = due().amount() == 0 ? Rial.ZERO : share.proportion(received.amount(), due().amount());
        return new InvoiceProgress(
                net,
                vat,
                sharePermille,
                retentionPermille,
                paid,
                creditedNet,
                creditedVat,
                refunded,
                target,
                target.proportion(retentionPermille, 1000));
    }

    private InvoiceProgress with(Rial newPaid, Rial newNet, Rial newVat, Rial newRefunded) {
        return new InvoiceProgress(
                net, vat, sharePermille, retentionPermille, newPaid, newNet, newVat, newRefunded, earned, retained);
    }

    private static Rial atLeastZero(Rial amount) {
        return amount.amount() < 0 ? Rial.ZERO : amount;
    }
}
