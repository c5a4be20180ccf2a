package ir.khosh.desktop.supervision;

import ir.khosh.desktop.controls.Choice;
import ir.khosh.desktop.controls.LoadedList;
import ir.khosh.values.PersianText;
import ir.khosh.wire.contractors.ContractorStandingView;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Which contractors are listed: by name or telephone, and by how they stand. */
final class StandingFilter {

    private static final String TERMINATION = "TERMINATION";
    private static final String APPEAL = "APPEAL";

    private StandingFilter() {}

    static List<Node> over(LoadedList<ContractorStandingView> list) {
        TextField text = new TextField();
        text.setId("contractors-text");
        text.setPromptText("نام یا تلفن پیمانکار");
        HBox.setHgrow(text, Priority.ALWAYS);
        Choice<String> which = new Choice<>(
                "contractors-which",
                Arrays.asList(null, "ACTIVE", "SUSPENDED", TERMINATION, APPEAL, "ENDED"),
                StandingFilter::whichTitle);
        Runnable narrow = () ->
                list.narrow(one -> matches(one, text.getText(), which.value().get()));
        text.textProperty().addListener((observed, was, is) -> narrow.run());
        which.value().addListener((observed, was, is) -> narrow.run());
        return List.of(text, which);
    }

    private static String whichTitle(String which) {
        return which == null
                ? "همه"
                : switch (which) {
                    case "ACTIVE" -> "فعال";
                    case "SUSPENDED" -> "تعلیق";
                    case TERMINATION -> "در راه قطع";
                    case APPEAL -> "اعتراض باز";
                    default -> "قطع‌شده";
                };
    }

    static boolean matches(ContractorStandingView one, String text, String which) {
        boolean stands = which == null
                || switch (which) {
                    case TERMINATION -> ContractorKind.isProposed(one);
                    case APPEAL -> one.appeal() != null;
                    default -> which.equals(one.standing());
                };
        String wanted = PersianText.fold(text == null ? "" : text);
        return stands
                && (wanted.isBlank()
                        || PersianText.fold(one.name()).contains(wanted)
                        || one.phone() != null && one.phone().contains(PersianText.asciiDigits(wanted)));
    }
}
