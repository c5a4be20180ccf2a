package ir.khosh.server.requests.warranty;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.accounts.PageLink;
import ir.khosh.server.platform.PageTroubles;
import ir.khosh.server.platform.PageTurn;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.requests.PenaltyView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** What a contractor is charged, how it was computed, and what they say against it, on their own phone. */
@Named
@RequestScoped
public class PenaltyPage {

    private PageLink link;
    private Penalties penalties;
    private WarrantyReading reading;
    private Clock clock;
    private PenaltyView penalty;
    private String reason;
    private PageTroubles troubles = PageTroubles.NONE;

    protected PenaltyPage() {}

    @Inject
    PenaltyPage(PageLink link, Penalties penalties, WarrantyReading reading, Clock clock) {
        this.link = link;
        this.penalties = penalties;
        this.reading = reading;
        this.clock = clock;
    }

    @PostConstruct
    void open() {
        penalty = reading.getPenalty(Long.parseLong(link.subject("penalty")));
    }

    public void object() {
        troubles = PageTurn.after(
                link.address(), () -> penalties.object(penalty.id(), reason, "contractor:" + penalty.contractorId()));
    }

    public boolean isOpen() {
        return penalty.state().equals("PENDING") && clock.instant().isBefore(penalty.objectionUntil());
    }

    public List<String> getSheet() {
        return penalty.sheet().lines().toList();
    }

    public String getAmount() {
        return persianDigits(
                        String.format(Locale.ROOT, "%,d", penalty.amountRial()).replace(',', '٬'))
                + " ریال";
    }

    public String getCode() {
        return persianDigits(penalty.claimCode());
    }

    public String getState() {
        return penalty.stateTitle();
    }

    public String getStateStyle() {
        return penalty.state().equals("PENDING") || penalty.state().equals("OBJECTED") ? "state wait" : "state end";
    }

    public String getUntil() {
        return JalaliDate.of(penalty.objectionUntil()).longText();
    }

    /** Null while nobody objected. */
    public String getObjection() {
        return penalty.objection();
    }

    /** Null while nobody decided. */
    public String getToldReason() {
        return penalty.toldReason();
    }

    public PageTroubles getTroubles() {
        return troubles;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
