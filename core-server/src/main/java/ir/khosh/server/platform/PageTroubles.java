package ir.khosh.server.platform;

import ir.khosh.server.shared.Refusal;
import java.util.List;
import java.util.Set;

/** Why a form did nothing, for the page that shows it again: what is said at which field of which form. */
public final class PageTroubles {

    public static final PageTroubles NONE = new PageTroubles(List.of(), Set.of());

    private final List<Refusal> refusals;
    private final Set<String> sent;

    /** @param sent names that came with the request; a form sends its own */
    PageTroubles(List<Refusal> refusals, Set<String> sent) {
        this.refusals = List.copyOf(refusals);
        this.sent = Set.copyOf(sent);
    }

    public boolean isAny() {
        return !refusals.isEmpty();
    }

    /** Everything, each once, for the head of the page. */
    public List<String> getAll() {
        return refusals.stream().map(Refusal::persianMessage).distinct().toList();
    }

    /** Null when nothing is wrong with this field of this form. */
    public String at(String form, String field) {
        return refusals.stream()
                .filter(one -> sent.contains(form) && field.equals(one.field()))
                .map(Refusal::persianMessage)
                .findFirst()
                .orElse(null);
    }

    /** For the part of a page that folds: «open» when its form was sent and refused, else nothing. */
    public String opens(String form) {
        return isAny() && sent.contains(form) ? "open" : "";
    }
}
