package ir.khosh.server.requests;

import ir.khosh.values.JalaliDate;
import ir.khosh.values.PersianText;
import ir.khosh.wire.requests.PricedLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What a contractor typed on the page of a job. */
@Named
@RequestScoped
public class JobForm {

    private final List<DraftLine> lines = List.of(
            new DraftLine("SERVICE", "دستمزد"),
            new DraftLine("PART", null),
            new DraftLine("PART", null),
            new DraftLine("PART", null));
    private String reason;
    private String time;
    private String causeCode;
    private String note;
    private String verdict;
    private String paid;

    /** @return null when no time can be read; the rules refuse that */
    Instant arrivalOn(LocalDate day) {
        try {
            return LocalTime.parse(PersianText.asciiDigits(time).strip())
                    .atDate(day)
                    .atZone(JalaliDate.TEHRAN)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @return null when nothing was typed */
    List<PricedLine> pricedLines() {
        List<PricedLine> typed = lines.stream()
                .filter(line -> !line.isEmpty())
                .map(DraftLine::toPricedLine)
                .toList();
        return typed.isEmpty() ? null : typed;
    }

    /** What the rules call a part of the line at this place, since they do not see the lines that were left empty. */
    public String fieldOf(int index, String part) {
        long before =
                lines.stream().limit(index).filter(line -> !line.isEmpty()).count();
        return lines.get(index).isEmpty() ? "none" : "lines." + before + "." + part;
    }

    /** What was found at the diagnosis is the first answer to what was wrong. */
    void proposeCause(String code) {
        causeCode = causeCode == null ? code : causeCode;
    }

    long paidRial() {
        return paid == null || paid.isBlank() ? 0 : DraftLine.number(paid);
    }

    public List<DraftLine> getLines() {
        return lines;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public String getCauseCode() {
        return causeCode;
    }

    public void setCauseCode(String causeCode) {
        this.causeCode = causeCode;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }

    public String getPaid() {
        return paid;
    }

    public void setPaid(String paid) {
        this.paid = paid;
    }
}
