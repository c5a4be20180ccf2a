package ir.khosh.server.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ir.khosh.server.running.Api;
import ir.khosh.server.running.RunningServer;
import ir.khosh.server.running.TransactionSql;
import ir.khosh.values.JalaliDate;
import ir.khosh.values.Rial;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What operators and supervisors do with invoices over the wire. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvoicesIT {

    private static final long APPLICANT = 900_000_011;
    private Api operator;
    private Api supervisor;
    private TransactionSql sql;
    private BooksUnderTest books;

    @BeforeAll
    void signIn() {
        RunningServer server = RunningServer.shared();
        operator = server.as("cashier", "OPERATOR", "1192");
        supervisor = server.as("book-keeper", "SUPERVISOR", null);
        sql = new TransactionSql();
        books = new BooksUnderTest(sql, Clock.systemUTC());
        sql.update(
                "insert into applicant (id, created_at, last_active_at, version) values (?, now(), now(), 0)",
                APPLICANT);
    }

    @Test
    void anOperatorTakesMoneyByPhoneAndTheSameKeyTwiceIsOnePayment() {
        String invoice = invoice("wire-1");
        assertThat(operator.get("/api/invoices?subject=wire-1:cancellation")
                        .expect(200)
                        .get(0)
                        .path("number")
                        .asText())
                .isEqualTo(number(invoice));
        ObjectNode cash = Api.object().put("amountRial", 300_000).put("method", "CASH");
        operator.post(invoice + "/payments", cash, "one").expect(200);
        JsonNode again = operator.post(invoice + "/payments", cash, "one").expect(200);
        assertThat(again.path("paidRial").asLong()).isEqualTo(300_000);
        operator.post(invoice + "/payments", cash.deepCopy().put("amountRial", 1), "one")
                .expecting(409);
        assertThat(operator.post(invoice + "/payments", cash.deepCopy().put("amountRial", 250_001), "two")
                        .expecting(422)
                        .code())
                .isEqualTo("amount-exceeds-due");
        JsonNode card = Api.object()
                .put("amountRial", 250_000)
                .put("method", "CARD_READER")
                .put("reference", "۷۴۸۳۹۲");
        assertThat(operator.post(invoice + "/payments", card, "three")
                        .expecting(200)
                        .field("state"))
                .isEqualTo("PAID");
        assertThat(sql.list(
                        "select detail from audit_entry where action = 'cash-received' and subject = ?",
                        row -> row.getString(1),
                        "invoice:" + number(invoice)))
                .containsExactly("300000");
    }

    @Test
    void onlyASupervisorCorrectsAndWhatWasPaidTooMuchGoesBack() {
        String invoice = invoice("wire-2");
        operator.post(
                        invoice + "/payments",
                        Api.object()
                                .put("amountRial", 550_000)
                                .put("method", "TRANSFER")
                                .put("reference", "987654"),
                        "all")
                .expect(200);
        ObjectNode half = Api.object().put("netRial", 250_000).put("reason", "متقاضی بیمار بود");
        operator.post(invoice + "/credit-notes", half).expecting(403);
        JsonNode note = supervisor.post(invoice + "/credit-notes", half).expect(201);
        assertThat(note.path("kind").asText()).isEqualTo("CREDIT_NOTE");
        assertThat(note.path("totalRial").asLong()).isEqualTo(275_000);
        ObjectNode back = Api.object()
                .put("amountRial", 275_000)
                .put("method", "TRANSFER")
                .put("reference", "112233");
        assertThat(operator.get(invoice + "/credit-notes").expect(200).get(0).path("number"))
                .isEqualTo(note.path("number"));
        operator.post(invoice + "/refunds", back, "back").expecting(403);
        supervisor.post(invoice + "/refunds", back, "back").expect(200);
        supervisor.post(invoice + "/refunds", back, "back").expect(200);
        assertThat(supervisor
                        .post(invoice + "/refunds", back, "more")
                        .expecting(422)
                        .code())
                .isEqualTo("amount-exceeds-refundable");
        operator.post("/api/invoices/" + note.path("number").asText() + "/payments", back, "note")
                .expecting(404);
    }

    @Test
    void payingTheInvoiceOfAJobPaysTheJobAndCountsForTheClass() {
        Api admin = RunningServer.shared().admin();
        long region = operator.get("/api/regions?limit=20&text=" + Api.encoded("نهبندان"))
                .expect(200)
                .get(0)
                .path("id")
                .asLong();
        ObjectNode contractor = Api.object()
                .put("name", "گرمای نهبندان")
                .put("phone", "09130000201")
                .put("capacityPerShift", 3)
                .put("licensed", true);
        contractor.putArray("serviceCodes").add("boiler-repair");
        contractor.putArray("regionIds").add(region);
        long contractorId = admin.post("/api/contractors", contractor)
                .expect(201)
                .path("id")
                .asLong();
        ObjectNode wish = Api.object()
                .put("phone", "09121110201")
                .put("displayName", "زهرا احمدی")
                .put("serviceCode", "boiler-repair")
                .put("regionId", region)
                .put("address", "خیابان معلم، پلاک ۳")
                .put("priority", "NORMAL");
        String code = operator.post("/api/requests", wish, "job-of-" + region)
                .expect(201)
                .path("trackingCode")
                .asText();
        JsonNode place = operator.get("/api/dispatch/candidates?service=boiler-repair&region=" + region)
                .expect(200)
                .get(0);
        operator.post(
                        "/api/requests/" + code + "/assignments",
                        Api.object()
                                .put("contractorId", contractorId)
                                .put("day", place.path("day").asText())
                                .put("shift", place.path("shift").asText())
                                .put("acceptedByPhone", true))
                .expect(200);
        assertThat(supervisor
                        .get("/api/contractors/" + contractorId + "/standing")
                        .expect(200)
                        .path("openJobs")
                        .asInt())
                .isEqualTo(1);
        ObjectNode finish = Api.object().put("causeCode", "circuit-board").put("report", "برد تعویض شد");
        finish.putArray("lines")
                .addObject()
                .put("kind", "PART")
                .put("title", "برد")
                .put("quantity", 2)
                .put("unitRial", 5_000_000);
        JsonNode finished =
                operator.post("/api/requests/" + code + "/finish", finish).expect(200);
        assertThat(finished.path("state").asText()).isEqualTo("INVOICED");
        JsonNode invoice =
                operator.get("/api/invoices?subject=" + code).expect(200).get(0);
        assertThat(invoice.path("totalRial").asLong()).isEqualTo(11_000_000);
        assertThat(invoice.path("applicantName").asText()).isEqualTo("زهرا احمدی");
        String path = "/api/invoices/" + invoice.path("number").asText();
        operator.post(path + "/payments", card(5_000_000), "first").expect(200);
        assertThat(operator.get("/api/requests/" + code)
                        .expect(200)
                        .path("state")
                        .asText())
                .isEqualTo("INVOICED");
        operator.post(path + "/payments", card(6_000_000), "second").expect(200);
        assertThat(operator.get("/api/requests/" + code)
                        .expect(200)
                        .path("state")
                        .asText())
                .isEqualTo("PAID");
        assertThat(operator.get("/api/applicants?phone=09121110201")
                        .expect(200)
                        .get(0)
                        .path("classReason")
                        .asText())
                .isEqualTo("۱ کار پرداخت‌شده در ۱۲ ماه گذشته");
        assertThat(books.ledger.balanceOf(Accounts.contractor(contractorId))).isEqualTo(new Rial(-7_200_000));
        assertThat(books.ledger.balanceOf(Accounts.retention(contractorId))).isEqualTo(new Rial(-800_000));
        JsonNode standing =
                supervisor.get("/api/contractors/" + contractorId + "/standing").expect(200);
        assertThat(standing.path("retentionRial").asLong()).isEqualTo(800_000);
        assertThat(standing.path("openJobs").asInt()).isZero();
    }

    private static ObjectNode card(long amount) {
        return Api.object()
                .put("amountRial", amount)
                .put("method", "CARD_READER")
                .put("reference", "102030");
    }

    @Test
    void aNewTaxIsPlannedForADayToComeAndNeverBehindAnInvoicesBack() {
        Api admin = RunningServer.shared().admin();
        LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), JalaliDate.TEHRAN);
        ObjectNode wish = Api.object().put("from", today.toString()).put("permille", 120);
        assertThat(admin.post("/api/vat-rates", wish).expecting(422).code()).isEqualTo("rate-in-past");
        JsonNode rates = admin.post(
                        "/api/vat-rates", wish.put("from", today.plusYears(20).toString()))
                .expect(200);
        assertThat(rates.get(0).path("permille").asInt()).isEqualTo(120);
        assertThat(rates.get(1).path("from").asText()).isEqualTo("2024-03-20");
        operator.post("/api/vat-rates", wish).expecting(403);
        assertThat(sql.inTransaction(() -> books.invoices
                        .fee("wire-vat", APPLICANT, "هزینه", new Rial(100), "leila")
                        .vatPermille()))
                .isEqualTo(100);
    }

    @Test
    void badMoneyIsRefusedAtItsField() {
        String invoice = invoice("wire-3");
        assertRefused(invoice, Api.object().put("amountRial", 0).put("method", "CASH"), "amountRial");
        assertRefused(invoice, Api.object().put("amountRial", -5).put("method", "CASH"), "amountRial");
        assertRefused(invoice, Api.object().put("amountRial", Long.MAX_VALUE).put("method", "CASH"), "amountRial");
        assertRefused(invoice, Api.object().put("amountRial", 1).put("method", "BARTER"), "method");
        assertRefused(invoice, Api.object().put("amountRial", 1).put("method", "TRANSFER"), "reference");
        operator.get("/api/invoices/1405-99999").expecting(404);
        operator.post(
                        "/api/invoices/1405-99999/payments",
                        Api.object().put("amountRial", 1).put("method", "CASH"))
                .expecting(404);
        Api.nobody(RunningServer.shared().url()).get(invoice).expecting(401);
    }

    private void assertRefused(String invoice, ObjectNode money, String field) {
        JsonNode problem =
                operator.post(invoice + "/payments", money).expecting(422).json();
        assertThat(problem.path("fields").get(0).path("field").asText()).isEqualTo(field);
    }

    /** Of 500,000 and its tax. */
    private String invoice(String subject) {
        return "/api/invoices/"
                + sql.inTransaction(() -> books.invoices
                        .fee(subject + ":cancellation", APPLICANT, "هزینهٔ لغو", new Rial(500_000), "leila")
                        .number());
    }

    private static String number(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
