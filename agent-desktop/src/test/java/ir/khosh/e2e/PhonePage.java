package ir.khosh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A page behind a link in a text, on a phone without script: read, filled in and sent as any browser does. */
final class PhonePage {

    private static final int PATIENCE_MILLIS = 15_000;

    private final Connection session;
    private final Document page;

    private PhonePage(Connection session, Document page) {
        this.session = session;
        this.page = page;
    }

    static PhonePage open(String url) {
        Connection session = Jsoup.newSession().timeout(PATIENCE_MILLIS);
        return new PhonePage(session, answer(session.newRequest(url), Connection.Method.GET));
    }

    String text() {
        return page.body().text();
    }

    boolean has(String id) {
        return page.getElementById(id) != null;
    }

    /**
     * Fills in the form of this button and presses it.
     *
     * @param fields by their ids; a choice by its value
     * @return the page that comes
     */
    PhonePage press(String button, Map<String, String> fields) {
        fields.forEach((id, value) -> write(element(id), value));
        Element pressed = element(button);
        FormElement form = (FormElement) pressed.closest("form");
        List<String> otherButtons = form.select("[type=submit]")
                .not("#" + button.replace(":", "\\:"))
                .eachAttr("name");
        Connection request = session.newRequest(form.absUrl("action"));
        form.formData().stream()
                .filter(field ->
                        !otherButtons.contains(field.key()) && !field.key().equals(pressed.attr("name")))
                .forEach(field -> request.data(field.key(), field.value()));
        request.data(pressed.attr("name"), pressed.attr("value"));
        return new PhonePage(session, answer(request, Connection.Method.POST));
    }

    private static void write(Element field, String value) {
        if (field.normalName().equals("select")) {
            field.select("option").removeAttr("selected");
            field.select("option[value=" + value + "]").attr("selected", "selected");
        } else {
            field.val(value);
        }
    }

    private Element element(String id) {
        Element found = page.getElementById(id);
        if (found == null) {
            throw new IllegalStateException("no " + id + " on the page: " + text());
        }
        return found;
    }

    private static Document answer(Connection request, Connection.Method method) {
        try {
            return request.method(method).execute().parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
