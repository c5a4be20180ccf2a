package ir.khosh.server.billing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.applicants.Applicants;
import ir.khosh.server.running.TransactionSql;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The real use cases of billing on a real database, without the container. What they tell is kept in lists. */
final class BooksUnderTest {

    final List<InvoicePaid> paid = new CopyOnWriteArrayList<>();
    final List<InvoiceCredited> credited = new CopyOnWriteArrayList<>();
    final Ledger ledger;
    final Retentions retentions;
    final Invoices invoices;
    final Payments payments;
    final Refunds refunds;

    BooksUnderTest(TransactionSql sql, Clock clock) {
        InvoiceRows rows = new InvoiceRows(sql);
        InvoiceReading reading = new InvoiceReading(rows);
        Applicants nobody = mock(Applicants.class);
        when(nobody.find(anyLong())).thenReturn(Optional.empty());
        Audit audit = mock(Audit.class);
        Event<InvoicePaid> whenPaid = into(paid);
        ledger = new Ledger(sql, clock);
        retentions = new Retentions(sql, ledger, clock, 3);
        invoices = new Invoices(
                rows,
                reading,
                new InvoiceNumbers(sql),
                new VatRates(sql, audit, clock),
                ledger,
                retentions,
                nobody,
                audit,
                whenPaid,
                into(credited),
                clock);
        payments = new Payments(sql, rows, reading, ledger, retentions, audit, whenPaid, clock);
        refunds = new Refunds(sql, rows, reading, ledger, audit, clock);
    }

    @SuppressWarnings("unchecked")
    private static <T> Event<T> into(List<T> heard) {
        Event<T> event = mock(Event.class);
        doAnswer(call -> heard.add(call.getArgument(0))).when(event).fire(any());
        return event;
    }
}
