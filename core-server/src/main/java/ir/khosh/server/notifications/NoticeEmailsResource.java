package ir.khosh.server.notifications;

import ir.khosh.server.shared.FieldCheck;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.notifications.NoticeEmail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Who gets notices by e-mail as well. */
@Path("notice-emails/{phone}")
@ApplicationScoped
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NoticeEmailsResource {

    private static final String FORM = "[A-Za-z0-9._%+\\-]{1,64}@(?:[A-Za-z0-9\\-]{1,63}\\.)+[A-Za-z]{2,24}";

    private NoticeEmails emails;

    protected NoticeEmailsResource() {}

    @Inject
    NoticeEmailsResource(NoticeEmails emails) {
        this.emails = emails;
    }

    @GET
    public NoticeEmail get(@PathParam("phone") String phone) {
        return new NoticeEmail(emails.find(read(phone)).orElse(null));
    }

    @PUT
    public NoticeEmail set(@PathParam("phone") String phone, @NotNull NoticeEmail wish) {
        PhoneNumber number = read(phone);
        FieldCheck check = new FieldCheck();
        String email = check.neededLine("email", wish.email(), 6, 254);
        if (email != null && !email.matches(FORM)) {
            check.refuse("email-invalid", "email", "نشانی ایمیل درست نیست.");
        }
        check.throwIfRefused();
        emails.set(number, email);
        return new NoticeEmail(email);
    }

    @DELETE
    public void forget(@PathParam("phone") String phone) {
        emails.forget(read(phone));
    }

    private static PhoneNumber read(String phone) {
        FieldCheck check = new FieldCheck();
        PhoneNumber number = check.phone("phone", phone);
        check.throwIfRefused();
        return number;
    }
}
