package ir.khosh.server.notifications;

import ir.khosh.server.accounts.Audit;
import ir.khosh.server.accounts.CurrentUser;
import ir.khosh.server.shared.CsvSheet;
import ir.khosh.server.shared.CsvText;
import ir.khosh.server.shared.DomainException;
import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.wire.csv.ImportReport;
import ir.khosh.wire.notifications.TemplateView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What notices say, as administrators word it. The reference file's text is the default and always there. */
@Singleton
@Transactional
class TemplateEditing {

    private static final String[] COLUMNS = {"code", "text"};
    private final NoticeTemplates templates;
    private final StoredWording wording;
    private final TemplateMeanings meanings;
    private final SegmentTable segments;
    private final Audit audit;
    private final CurrentUser user;

    @Inject
    TemplateEditing(
            NoticeTemplates templates,
            StoredWording wording,
            TemplateMeanings meanings,
            SegmentTable segments,
            Audit audit,
            CurrentUser user) {
        this.templates = templates;
        this.wording = wording;
        this.meanings = meanings;
        this.segments = segments;
        this.audit = audit;
        this.user = user;
    }

    List<TemplateView> list() {
        return templates.codes().stream().sorted().map(this::view).toList();
    }

    TemplateView get(String code) {
        return view(known(code));
    }

    private String known(String code) {
        if (!templates.codes().contains(code)) {
            throw new DomainException("template-not-found", "چنین متنی وجود ندارد.");
        }
        return code;
    }

    private TemplateView view(String code) {
        String byDefault = templates.byDefault(code);
        StoredWording.Written written = wording.all().get(code);
        String text = written == null ? byDefault : written.text();
        return new TemplateView(
                code,
                meanings.titleOf(code),
                text,
                byDefault,
                TemplateCheck.placesOf(byDefault).stream()
                        .map(place -> new TemplateView.Place(place, meanings.placeTitle(place)))
                        .toList(),
                segments.count(meanings.withSamples(text)),
                written == null ? null : written.at(),
                written == null ? null : written.by());
    }

    Outcome<TemplateView.Preview> preview(String code, String text) {
        FieldCheck check = new TemplateCheck(templates.byDefault(known(code))).check(text);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        Set<String> unused = TemplateCheck.placesOf(templates.byDefault(code));
        unused.removeAll(TemplateCheck.placesOf(text));
        String shown = meanings.withSamples(text.strip());
        return Outcome.done(new TemplateView.Preview(
                shown,
                shown.length(),
                segments.count(shown),
                unused.stream().map(meanings::placeTitle).toList()));
    }

    Outcome<TemplateView> word(String code, String text) {
        FieldCheck check = new TemplateCheck(templates.byDefault(known(code))).check(text);
        if (!check.passed()) {
            return Outcome.refused(check.refusals());
        }
        write(code, text);
        return Outcome.done(view(code));
    }

    private void write(String code, String text) {
        String plain = text.strip().replace("\r\n", "\n");
        if (plain.equals(templates.byDefault(code))) {
            wording.remove(code);
        } else {
            wording.put(code, plain, user.username());
        }
        audit.record("template-worded", "template:" + code, plain);
    }

    TemplateView backToDefault(String code) {
        wording.remove(known(code));
        audit.record("template-back-to-default", "template:" + code, null);
        return view(code);
    }

    String export() {
        CsvText csv = new CsvText(COLUMNS);
        list().forEach(one -> csv.line(one.code(), one.text()));
        return csv.toString();
    }

    ImportReport read(String csv, boolean apply) {
        CsvSheet sheet = CsvSheet.read(csv, COLUMNS);
        Map<String, String> wanted = new LinkedHashMap<>();
        for (CsvSheet.Row row : sheet.rows()) {
            String code = row.cell("code");
            if (!templates.codes().contains(code)) {
                sheet.refuse(row.line(), "code", "template-not-found", "چنین متنی وجود ندارد.");
            } else {
                sheet.refuse(
                        row.line(),
                        new TemplateCheck(templates.byDefault(code))
                                .check(row.cell("text"))
                                .refusals());
                wanted.put(code, row.cell("text"));
            }
        }
        List<String> changed = wanted.keySet().stream()
                .filter(code ->
                        !view(code).text().equals(wanted.get(code).strip().replace("\r\n", "\n")))
                .toList();
        boolean applied = apply && sheet.errors().isEmpty();
        if (applied) {
            changed.forEach(code -> write(code, wanted.get(code)));
        }
        return new ImportReport(applied, 0, changed.size(), wanted.size() - changed.size(), sheet.errors());
    }
}
