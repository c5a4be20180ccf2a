package ir.khosh.server.notifications;

import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

/**
 * Where providers call: with a text that somebody sent us, or with what became of one of ours. Open to everybody who
 * shows {@link CallbackSecret}, in the header {@code X-Khosh-Secret} or as the last part of the path.
 */
@Path("inbound")
@ApplicationScoped
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ProviderCallbacksResource {

    private CallbackSecret secret;
    private InboundTexts texts;
    private DeliveryReports reports;

    protected ProviderCallbacksResource() {}

    @Inject
    ProviderCallbacksResource(CallbackSecret secret, InboundTexts texts, DeliveryReports reports) {
        this.secret = secret;
        this.texts = texts;
        this.reports = reports;
    }

    /** Answers 204 as soon as the text is stored; the same message id again changes nothing. */
    @POST
    @Path("sms")
    public void text(
            @HeaderParam(CallbackSecret.HEADER) String shown,
            @FormParam("from") String from,
            @FormParam("to") String to,
            @FormParam("message") String message,
            @FormParam("messageid") String messageId) {
        secret.check(shown);
        receive(from, to, message, messageId);
    }

    @POST
    @Path("sms/{secret}")
    public void textWithSecretInPath(
            @PathParam("secret") String shown,
            @FormParam("from") String from,
            @FormParam("to") String to,
            @FormParam("message") String message,
            @FormParam("messageid") String messageId) {
        secret.check(shown);
        receive(from, to, message, messageId);
    }

    private void receive(String from, String to, String message, String messageId) {
        if (messageId == null || !messageId.matches("[\\x21-\\x7e]{1,60}")) {
            throw new Refusal("message-id-malformed", "messageid", "شناسهٔ پیام پذیرفته نیست.").toException();
        }
        if (from == null || from.isBlank() || message == null) {
            throw new Refusal("required", from == null ? "from" : "message", "این بخش لازم است.").toException();
        }
        texts.receive(from, to, message, messageId);
    }

    /** The provider's words for message and status: {@code messageid} and {@code status}, or {@code id} and {@code status}. */
    @POST
    @Path("delivery/{provider}")
    public void delivery(
            @PathParam("provider") String provider,
            @HeaderParam(CallbackSecret.HEADER) String shown,
            @FormParam("messageid") String messageId,
            @FormParam("id") String id,
            @FormParam("status") String status) {
        secret.check(shown);
        report(provider, messageId == null ? id : messageId, status);
    }

    @POST
    @Path("delivery/{provider}/{secret}")
    public void deliveryWithSecretInPath(
            @PathParam("provider") String provider,
            @PathParam("secret") String shown,
            @FormParam("messageid") String messageId,
            @FormParam("id") String id,
            @FormParam("status") String status) {
        secret.check(shown);
        report(provider, messageId == null ? id : messageId, status);
    }

    private void report(String provider, String messageId, String status) {
        if (messageId == null || messageId.length() > 60 || status == null) {
            throw new Refusal("required", messageId == null ? "messageid" : "status", "این بخش لازم است.")
                    .toException();
        }
        if (!reports.told(provider, messageId, status)) {
            throw new DomainException("provider-not-found", "چنین سامانهٔ پیامکی پیکربندی نشده است.");
        }
    }
}
