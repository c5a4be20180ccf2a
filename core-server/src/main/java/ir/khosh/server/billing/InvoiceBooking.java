package ir.khosh.server.billing;

import ir.khosh.values.Rial;
import java.util.ArrayList;
import java.util.List;

/**
 * How the ledger tells what happens to one invoice.
 *
 * @param contractorId null when nobody earns by it
 * @param incomeAccount where its net amount is earned
 */
record InvoiceBooking(long applicantId, Long contractorId, String incomeAccount) {

    List<Posting> issue(InvoiceAmounts amounts) {
        return List.of(
                debit(Accounts.receivable(applicantId), amounts.total()),
                credit(incomeAccount, amounts.net()),
                credit(Accounts.VAT_PAYABLE, amounts.vat()));
    }

    /** Khosh pays the contractor of a free repeat, whoever will bear it in the end. */
    List<Posting> free(Rial earned, Rial retained) {
        return contractorId == null
                ? List.of()
                : List.of(
                        debit(Accounts.WARRANTY_COST, earned),
                        credit(Accounts.contractor(contractorId), earned.minus(retained)),
                        credit(Accounts.retention(contractorId), retained));
    }

    List<Posting> payment(String moneyAccount, Rial amount, InvoiceProgress before, InvoiceProgress after) {
        List<Posting> postings = new ArrayList<>();
        postings.add(debit(moneyAccount, amount));
        postings.add(credit(Accounts.receivable(applicantId), amount));
        postings.addAll(earning(before, after));
        return postings;
    }

    /** What was not paid yet is no longer owed; what was paid is owed back. */
    List<Posting> creditNote(InvoiceProgress before, InvoiceProgress after) {
        Rial owedBack = after.refundable().minus(before.refundable());
        List<Posting> postings = new ArrayList<>();
        postings.add(debit(incomeAccount, after.creditedNet().minus(before.creditedNet())));
        postings.add(debit(Accounts.VAT_PAYABLE, after.creditedVat().minus(before.creditedVat())));
        postings.add(credit(
                Accounts.receivable(applicantId),
                before.due().minus(after.due()).minus(owedBack)));
        postings.add(credit(Accounts.refundPayable(applicantId), owedBack));
        postings.addAll(earning(before, after));
        return postings;
    }

    List<Posting> refund(String moneyAccount, Rial amount) {
        return List.of(debit(Accounts.refundPayable(applicantId), amount), credit(moneyAccount, amount));
    }

    private List<Posting> earning(InvoiceProgress before, InvoiceProgress after) {
        if (contractorId == null) {
            return List.of();
        }
        Rial earned = after.earned().minus(before.earned());
        Rial retained = after.retained().minus(before.retained());
        return List.of(
                debit(incomeAccount, earned),
                credit(Accounts.contractor(contractorId), earned.minus(retained)),
                credit(Accounts.retention(contractorId), retained));
    }

    private static Posting debit(String account, Rial amount) {
        return new Posting(account, amount.amount());
    }

    private static Posting credit(String account, Rial amount) {
        return new Posting(account, amount.negated().amount());
    }
}
