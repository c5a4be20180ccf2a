package ir.khosh.server.notifications;

import ir.khosh.values.JalaliDate;
import ir.khosh.values.PersianText;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each number received, for those who watch a demonstration. Only with khosh.demo=true. */
@WebServlet("/phone")
public class PhonePage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DemoTexts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!texts.isDemo()) {
            response.sendError(404);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        PrintWriter page = response.getWriter();
        page.print("""
                <!DOCTYPE html><html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>پیامک‌های دریافتی</title>
                <meta http-equiv="refresh" content="3"><meta name="viewport" content="width=device-width">
                <style>
                body{font-family:Vazirmatn,Tahoma,sans-serif;background:#eef1f5;color:#1c2733;margin:0;padding:2rem}
                h1{font-size:1.3rem;font-weight:600}
                main{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:1.2rem}
                section{background:#fff;border-radius:1rem;padding:1rem 1.2rem;border:1px solid #dce2ea}
                h2{font-size:1rem;margin:0 0 .8rem;direction:ltr;text-align:right}
                p{background:#e6f2ec;border-radius:.8rem;padding:.7rem .9rem;white-space:pre-line;margin:.5rem 0 .1rem;
                line-height:1.8}
                a{color:#0b6b50;overflow-wrap:anywhere}
                time{font-size:.75rem;color:#6b7785}
                </style></head><body><h1>پیامک‌هایی که هر شماره دریافت کرده است</h1><main>
                """);
        Map<String, List<DemoTexts.Text>> byPhone = texts.newest().stream()
                .collect(Collectors.groupingBy(DemoTexts.Text::phone, LinkedHashMap::new, Collectors.toList()));
        if (byPhone.isEmpty()) {
            page.print("<section>هنوز پیامکی نرسیده است.</section>");
        }
        byPhone.forEach((phone, received) -> {
            page.print("<section><h2>" + PersianText.persianDigits(escaped(phone)) + "</h2>");
            received.forEach(text ->
                    page.print("<p>" + withLinks(escaped(text.text())) + "</p><time>" + time(text) + "</time>"));
            page.print("</section>");
        });
        page.print("</main></body></html>");
    }

    private static String time(DemoTexts.Text text) {
        LocalTime time = LocalTime.ofInstant(text.receivedAt(), JalaliDate.TEHRAN);
        return JalaliDate.of(text.receivedAt()).longText() + "، ساعت "
                + PersianText.persianDigits(String.format("%02d:%02d", time.getHour(), time.getMinute()));
    }

    private static String withLinks(String escaped) {
        return escaped.replaceAll("(https?://[A-Za-z0-9.:/_\\-]+)", "<a href=\"$1\">$1</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
