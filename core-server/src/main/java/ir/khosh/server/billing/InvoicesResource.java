package ir.khosh.server.billing;

import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.shared.Refusal;
import ir.khosh.values.Rial;
import ir.khosh.wire.billing.InvoiceView;
import ir.khosh.wire.billing.NewCreditNote;
import ir.khosh.wire.billing.NewPayment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Invoices, what is paid for them and what corrects them. */
@Path("invoices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class InvoicesResource {

    private InvoiceReading reading;
    private Invoices invoices;
    private Payments payments;
    private Refunds refunds;
    private CurrentUser user;

    protected InvoicesResource() {}

    @Inject
    InvoicesResource(InvoiceReading reading, Invoices invoices, Payments payments, Refunds refunds, CurrentUser user) {
        this.reading = reading;
        this.invoices = invoices;
        this.payments = payments;
        this.refunds = refunds;
        this.user = user;
    }

    /** The one invoice of a subject, such as a tracking code; an empty list when there is none. */
    @GET
    public List<InvoiceView> find(@QueryParam("subject") String subject) {
        return subject == null
                ? List.of()
                : reading.findBySubject(subject).stream().toList();
    }

    @GET
    @Path("{number}")
    public InvoiceView get(@PathParam("number") String number) {
        return reading.getInvoice(number);
    }

    @GET
    @Path("{number}/credit-notes")
    public List<InvoiceView> listCreditNotes(@PathParam("number") String number) {
        reading.getInvoice(number);
        return reading.listCreditNotes(number);
    }

    @POST
    @Path("{number}/payments")
    public InvoiceView pay(
            @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, @NotNull NewPayment wish) {
        return payments.receive(
                        number,
                        new Rial(wish.amountRial()),
                        wish.method(),
                        wish.reference(),
                        once(key),
                        user.username())
                .orThrow();
    }

    /** What a credit note made too much was given back. */
    @POST
    @Path("{number}/refunds")
    @RolesAllowed("SUPERVISOR")
    public InvoiceView payBack(
            @PathParam("number") String number, @HeaderParam("Idempotency-Key") String key, @NotNull NewPayment wish) {
        return refunds.payBack(
                        number,
                        new Rial(wish.amountRial()),
                        wish.method(),
                        wish.reference(),
                        once(key),
                        user.username())
                .orThrow();
    }

    @POST
    @Path("{number}/credit-notes")
    @RolesAllowed("SUPERVISOR")
    public Response creditNote(@PathParam("number") String number, @NotNull NewCreditNote wish) {
        InvoiceView note = invoices.creditNote(number, new Rial(wish.netRial()), wish.reason(), user.username())
                .orThrow();
        return Response.created(URI.create("invoices/" + note.number()))
                .entity(note)
                .build();
    }

    private String once(String key) {
        if (key == null || key.isBlank()) {
            return UUID.randomUUID().toString();
        }
        if (!key.matches("[\\x21-\\x7e]{1,80}")) {
            throw Refusal.of("idempotency-key-malformed", "کلید یکتایی درخواست پذیرفته نیست.")
                    .toException();
        }
        return user.id() + ":" + key;
    }
}
