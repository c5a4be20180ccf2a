package ir.khosh.desktop.server;

import ir.khosh.wire.billing.InvoiceView;
import ir.khosh.wire.billing.NewPayment;
import ir.khosh.wire.requests.Arrival;
import ir.khosh.wire.requests.Cancellation;
import ir.khosh.wire.requests.CancellationTerms;
import ir.khosh.wire.requests.Diagnosis;
import ir.khosh.wire.requests.DisputeDecision;
import ir.khosh.wire.requests.Finish;
import ir.khosh.wire.requests.NewClaim;
import ir.khosh.wire.requests.NewDispute;
import ir.khosh.wire.requests.NewQuote;
import ir.khosh.wire.requests.NoShow;
import ir.khosh.wire.requests.QuoteAnswer;
import ir.khosh.wire.requests.RequestLine;
import ir.khosh.wire.requests.RequestView;
import ir.khosh.wire.requests.Reschedule;
import ir.khosh.wire.surveys.ComplaintView;
import ir.khosh.wire.surveys.NewComplaint;
import ir.khosh.wire.surveys.SurveyAnswer;
import java.util.List;
import java.util.Map;

/** The life of a registered request: what an operator may do to it on somebody's word. A key makes a retry harmless. */
public final class JobsClient {

    private final Rest rest;

    public JobsClient(Rest rest) {
        this.rest = rest;
    }

    /** @param query {@code text state contractor from until page}; null values are left out */
    public Answer<List<RequestLine>> search(Map<String, ?> query) {
        return rest.list("/api/requests", query, RequestLine.class);
    }

    public Answer<RequestView> find(String code) {
        return rest.get(path(code), Map.of(), RequestView.class);
    }

    public Answer<Void> reschedule(String code, Reschedule wish, String key) {
        return rest.post(path(code) + "/reschedule", wish, key, Void.class);
    }

    public Answer<Void> stateArrival(String code, Arrival arrival, String key) {
        return rest.post(path(code) + "/arrival", arrival, key, Void.class);
    }

    public Answer<Void> start(String code, String key) {
        return rest.post(path(code) + "/start", null, key, Void.class);
    }

    public Answer<Void> diagnose(String code, Diagnosis diagnosis, String key) {
        return rest.post(path(code) + "/diagnosis", diagnosis, key, Void.class);
    }

    public Answer<Void> quote(String code, NewQuote quote, String key) {
        return rest.post(path(code) + "/quotes", quote, key, Void.class);
    }

    public Answer<Void> answerQuote(String code, long quoteId, QuoteAnswer answer, String key) {
        return rest.post(path(code) + "/quotes/" + quoteId + "/answer", answer, key, Void.class);
    }

    public Answer<Void> finish(String code, Finish finish, String key) {
        return rest.post(path(code) + "/finish", finish, key, Void.class);
    }

    public Answer<Void> reportNoShow(String code, NoShow noShow, String key) {
        return rest.post(path(code) + "/no-show", noShow, key, Void.class);
    }

    /** @param by APPLICANT, CONTRACTOR or KHOSH */
    public Answer<CancellationTerms> cancellationTerms(String code, String by) {
        return rest.get(path(code) + "/cancellation", Map.of("by", by), CancellationTerms.class);
    }

    public Answer<Void> cancel(String code, Cancellation cancellation, String key) {
        return rest.post(path(code) + "/cancellation", cancellation, key, Void.class);
    }

    public Answer<Void> dispute(String code, NewDispute dispute, String key) {
        return rest.post(path(code) + "/dispute", dispute, key, Void.class);
    }

    public Answer<Void> decideDispute(String code, DisputeDecision decision, String key) {
        return rest.post(path(code) + "/dispute/decision", decision, key, Void.class);
    }

    /** @return the new request, which repeats the work for nothing */
    public Answer<RequestView> claim(String code, NewClaim claim, String key) {
        return rest.post(path(code) + "/claims", claim, key, RequestView.class);
    }

    public Answer<InvoiceView> pay(String invoiceNumber, NewPayment payment, String key) {
        return rest.post("/api/invoices/" + Rest.encoded(invoiceNumber) + "/payments", payment, key, InvoiceView.class);
    }

    public Answer<Void> answerSurvey(String code, SurveyAnswer answer, String key) {
        return rest.post("/api/surveys/" + Rest.encoded(code), answer, key, Void.class);
    }

    public Answer<ComplaintView> complain(NewComplaint complaint, String key) {
        return rest.post("/api/complaints", complaint, key, ComplaintView.class);
    }

    /** @param url as the server told, with {@code /small} behind it for a thumbnail */
    public Answer<byte[]> picture(String url) {
        return rest.picture(url);
    }

    private static String path(String code) {
        return "/api/requests/" + Rest.encoded(code);
    }
}
