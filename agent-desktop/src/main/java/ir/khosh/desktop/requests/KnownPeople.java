package ir.khosh.desktop.requests;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.desktop.desk.Delay;
import ir.khosh.desktop.desk.Draft.Identity;
import ir.khosh.desktop.desk.DraftModel;
import ir.khosh.desktop.server.ApplicantsClient;
import ir.khosh.values.PersianText;
import ir.khosh.values.PhoneNumber;
import ir.khosh.wire.applicants.ApplicantView;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Whom the written number belongs to, so that nobody is taken down twice; somebody new when none of them is chosen. */
public final class KnownPeople extends VBox {

    private static final Duration PAUSE_OF_TYPING = Duration.ofMillis(300);

    private final DraftModel draft;
    private final ApplicantsClient applicants;
    private final FlowPane row = new FlowPane(8, 8);
    private String asked = "";

    public KnownPeople(DraftModel draft, ApplicantsClient applicants, Delay.Factory delays) {
        super(6);
        this.draft = draft;
        this.applicants = applicants;
        setId("known-people");
        getStyleClass().add("panel");
        getChildren().addAll(Pieces.label("این شماره از آنِ کیست؟", "section-title"), row);
        Delay pause = delays.of(PAUSE_OF_TYPING);
        draft.phone().addListener((observed, was, is) -> pause.restart(this::ask));
        show(List.of());
    }

    private void ask() {
        String phone = PhoneNumber.parse(PersianText.asciiDigits(draft.phone().get()))
                .map(PhoneNumber::value)
                .orElse("");
        if (phone.equals(asked)) {
            return;
        }
        asked = phone;
        choose(null);
        show(List.of());
        if (!phone.isEmpty()) {
            applicants.findByPhone(phone).then(reply -> {
                if (phone.equals(asked)) {
                    reply.onValue(this::show);
                }
            });
        }
    }

    private void show(List<ApplicantView> people) {
        row.getChildren().clear();
        ToggleGroup group = new ToggleGroup();
        for (ApplicantView person : people) {
            ToggleButton button = new ToggleButton((person.displayName() == null ? "بی‌نام" : person.displayName())
                    + " · " + Persian.applicantClass(person.applicantClass()));
            button.setId("known-" + person.id());
            button.setToggleGroup(group);
            button.setOnAction(event -> choose(button.isSelected() ? person : null));
            row.getChildren().add(button);
        }
        setVisible(!people.isEmpty());
        setManaged(!people.isEmpty());
    }

    private void choose(ApplicantView person) {
        draft.identity()
                .set(
                        person == null
                                ? new Identity(Identity.Kind.UNKNOWN, null, null)
                                : Identity.known(person.id(), person.displayName()));
        if (person != null && person.displayName() != null) {
            draft.displayName().set(person.displayName());
        }
    }
}
