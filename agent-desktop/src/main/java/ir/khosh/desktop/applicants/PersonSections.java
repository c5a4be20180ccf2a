package ir.khosh.desktop.applicants;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.controls.Pieces;
import ir.khosh.wire.applicants.AddressView;
import ir.khosh.wire.applicants.ApplicantClass;
import ir.khosh.wire.calls.CallerCard.LiveWarranty;
import ir.khosh.wire.calls.CallerCard.OpenWork;
import ir.khosh.wire.calls.CallerCard.PastWork;
import ir.khosh.wire.calls.CallerCard.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is known of one person, section by section; empty sections are left out. */
final class PersonSections {

    private static final int HISTORY_ROWS = 5;
    private static final int ADDRESS_ROWS = 3;
    private static final int WARRANTY_ROWS = 4;

    private final Instant now;
    private final PopModel model;

    PersonSections(Instant now, PopModel model) {
        this.now = now;
        this.model = model;
    }

    static Node classBadge(ApplicantClass applicantClass) {
        String tone =
                switch (applicantClass) {
                    case LOYAL_CUSTOMER -> "loyal";
                    case CUSTOMER -> "good";
                    case SERVICE_RECIPIENT -> "calm";
                };
        Label badge = Pieces.badge(Persian.applicantClass(applicantClass), tone);
        badge.getStyleClass().add("class-badge");
        return badge;
    }

    List<Node> of(Person person) {
        List<Node> sections = new ArrayList<>();
        if (!person.openWork().isEmpty()) {
            sections.add(section(
                    titled("درخواست‌های باز", "Ctrl+J"),
                    person.openWork().stream().map(this::openWork).toList()));
        }
        if (!person.liveWarranties().isEmpty()) {
            sections.add(section(titled("گارانتی‌های زنده", "Alt+G"), warranties(person)));
        }
        List<AddressView> addresses = person.applicant().addresses();
        if (!addresses.isEmpty()) {
            List<Node> rows = new ArrayList<>();
            for (int i = 0; i < Math.min(ADDRESS_ROWS, addresses.size()); i++) {
                rows.add(address(addresses.get(i), i));
            }
            sections.add(section(Pieces.label("نشانی‌های پیشین", "section-title"), rows));
        }
        sections.add(
                person.pastWork().isEmpty()
                        ? Pieces.label("کار پایان‌یافته‌ای ندارد.", "quiet", "small")
                        : section(
                                Pieces.label("سابقه", "section-title"),
                                person.pastWork().stream()
                                        .limit(HISTORY_ROWS)
                                        .map(this::past)
                                        .toList()));
        return sections;
    }

    private List<Node> warranties(Person person) {
        List<Node> rows = new ArrayList<>(person.liveWarranties().stream()
                .limit(WARRANTY_ROWS)
                .map(this::warranty)
                .toList());
        int more = person.liveWarranties().size() - WARRANTY_ROWS;
        if (more > 0) {
            rows.add(Pieces.label("و " + Persian.number(more) + " گارانتی زندهٔ دیگر", "quiet", "small"));
        }
        return rows;
    }

    private static Node titled(String title, String key) {
        return Pieces.row(6, Pieces.label(title, "section-title"), Pieces.spacer(), Pieces.key(key));
    }

    private static Node section(Node title, List<Node> rows) {
        VBox section = Pieces.column(5, title);
        section.getChildren().addAll(rows);
        return section;
    }

    Node openWork(OpenWork work) {
        HBox head = Pieces.row(6, grow(Pieces.label(work.title(), "strong")), Pieces.badge(work.stateTitle(), "info"));
        VBox card = Pieces.column(3, head);
        card.getStyleClass().addAll("card", "open-work");
        card.getChildren().add(pair("کد رهگیری", Persian.trackingCode(work.code())));
        if (work.contractorName() != null) {
            String phone = work.contractorPhone() == null ? "" : " · " + Persian.phone(work.contractorPhone());
            card.getChildren().add(pair("پیمانکار", work.contractorName() + phone));
        }
        card.getChildren()
                .add(pair(
                        "زمان",
                        work.expectedDay() == null
                                ? "هنوز تعیین نشده"
                                : Persian.day(work.expectedDay(), now)
                                        + (work.expectedShiftTitle() == null
                                                ? ""
                                                : "، " + Persian.digits(work.expectedShiftTitle()))));
        if (work.place() != null) {
            card.getChildren().add(pair("محل", work.place()));
        }
        card.setId("open-work-" + work.code());
        card.setOnMouseClicked(event -> model.showJob(work.code()));
        return card;
    }

    private Node warranty(LiveWarranty warranty) {
        String contractor = warranty.contractorName() == null ? "" : warranty.contractorName();
        VBox lines = Pieces.column(
                0, grow(Pieces.label(warranty.title(), "strong")), grow(Pieces.label(contractor, "quiet", "small")));
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        VBox until = Pieces.column(
                0,
                Pieces.badge(Persian.number(warranty.daysLeft()) + " روز مانده", "good"),
                Pieces.label("تا " + Persian.day(warranty.validUntil().minusDays(1), now), "quiet", "tiny"));
        until.getStyleClass().add("warranty-until");
        HBox row = Pieces.row(6, lines, until);
        row.getStyleClass().add("warranty");
        row.setOnMouseClicked(event -> model.claimWarranty());
        return row;
    }

    private Node address(AddressView address, int index) {
        Label text = Pieces.wrapping(Persian.digits(address.text()));
        VBox lines = Pieces.column(1, Pieces.label(address.regionPath(), "quiet", "small"), text);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = Pieces.row(8, lines, Pieces.key("Ctrl+" + (index + 1)));
        row.setId("address-" + (index + 1));
        row.getStyleClass().add("address-row");
        row.setOnMouseClicked(event -> model.use(address));
        return row;
    }

    private Node past(PastWork work) {
        String paid = work.paidRial() == null || work.paidRial() == 0 ? "" : Persian.toman(work.paidRial());
        HBox first =
                Pieces.row(6, grow(Pieces.label(work.title())), Pieces.label(Persian.day(work.at()), "quiet", "small"));
        HBox second = Pieces.row(
                6,
                grow(Pieces.label(
                        work.contractorName() == null
                                ? work.stateTitle()
                                : work.stateTitle() + " · " + work.contractorName(),
                        "quiet",
                        "small")),
                Pieces.label(paid, "quiet", "small"));
        VBox row = Pieces.column(1, first, second);
        row.getStyleClass().add("past-work");
        return row;
    }

    private static Node pair(String name, String value) {
        Label title = Pieces.label(name, "quiet", "small");
        title.setMinWidth(62);
        return Pieces.row(6, title, grow(Pieces.wrapping(value, "small")));
    }

    private static Label grow(Label label) {
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        return label;
    }
}
