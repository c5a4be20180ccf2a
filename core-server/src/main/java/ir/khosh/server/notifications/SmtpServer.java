package ir.khosh.server.notifications;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server. It cannot be asked afterwards, so that what is not known to have left is left to a person. */
@Singleton
class SmtpServer implements NoticeProvider {

    private static final String TITLE = "اطلاع‌رسانی خوش";

    private final Optional<String> host;
    private final int port;
    private final Optional<String> user;
    private final Optional<String> password;
    private final String from;
    private final Session session;
    private final Clock clock;

    @Inject
    SmtpServer(
            @ConfigProperty(name = "khosh.smtp.host") Optional<String> host,
            @ConfigProperty(name = "khosh.smtp.port", defaultValue = "587") int port,
            @ConfigProperty(name = "khosh.smtp.user") Optional<String> user,
            @ConfigProperty(name = "khosh.smtp.password") Optional<String> password,
            @ConfigProperty(name = "khosh.smtp.from", defaultValue = "khosh@localhost") String from,
            @ConfigProperty(name = "khosh.smtp.starttls", defaultValue = "true") boolean startTls,
            Clock clock) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.from = from;
        this.session = Session.getInstance(properties(startTls));
        this.clock = clock;
    }

    private static Properties properties(boolean startTls) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "2000");
        properties.put("mail.smtp.timeout", "5000");
        properties.put("mail.smtp.writetimeout", "5000");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public NoticeChannel channel() {
        return NoticeChannel.EMAIL;
    }

    @Override
    public boolean isConfigured() {
        return host.isPresent();
    }

    @Override
    public Sending send(Envelope envelope) {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(host.orElseThrow(), port, user.orElse(null), password.orElse(null));
            return hand(transport, message(envelope));
        } catch (MessagingException e) {
            return new Sending.Unavailable("mail-server-unreachable");
        }
    }

    private static Sending hand(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Sending.Taken(message.getMessageID());
        } catch (SendFailedException e) {
            return e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0
                    ? new Sending.Refused("address-refused")
                    : new Sending.Unavailable("mail-refused");
        } catch (MessagingException e) {
            return new Sending.Unknown("no-answer");
        }
    }

    private MimeMessage message(Envelope envelope) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.email()));
        message.setSubject(TITLE, "UTF-8");
        message.setText(envelope.text(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        // the same at every try, so that a mail that came twice is shown once
        message.setHeader("Message-ID", "<notice-" + envelope.key() + "@" + from.replaceAll(".*@", "") + ">");
        return message;
    }

    @Override
    public Fate fateOf(long key) {
        return new Fate.Unsaid("mail-cannot-be-asked");
    }

    @Override
    public Duration memory() {
        return Duration.ZERO;
    }

    @Override
    public Map<String, Fate> fatesOf(List<String> messageIds) {
        return Map.of();
    }

    @Override
    public Delivery deliveryOf(String status) {
        return Delivery.UNDER_WAY;
    }
}
