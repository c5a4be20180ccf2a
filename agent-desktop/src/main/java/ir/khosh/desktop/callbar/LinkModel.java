package ir.khosh.desktop.callbar;

import ir.khosh.desktop.controls.Persian;
import ir.khosh.desktop.server.Live;
import ir.khosh.wire.push.Push;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** How fresh what is shown is: the server's word, and the exchange's as the server passes it on. */
public final class LinkModel {

    private static final Duration FRESH = Duration.ofMillis(2500);

    private final Live live;
    private final ObservableValue<Instant> now;
    private final ReadOnlyStringWrapper server = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper serverTone = new ReadOnlyStringWrapper("warn");
    private final ReadOnlyStringWrapper exchange = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper exchangeTone = new ReadOnlyStringWrapper("warn");

    public LinkModel(Live live, ObservableValue<Instant> now) {
        this.live = live;
        this.now = now;
        now.addListener((observed, was, is) -> update());
        live.connected().addListener((observed, was, is) -> update());
        live.exchange().addListener((observed, was, is) -> update());
        update();
    }

    private void update() {
        Duration silent =
                live.heardAt().get() == null ? null : age(live.heardAt().get());
        if (live.connected().get() && silent != null && silent.compareTo(FRESH) < 0) {
            server.set("کارساز برقرار است · دادهٔ تازه");
            serverTone.set("good");
        } else if (live.connected().get() && silent != null) {
            server.set("کارساز " + Persian.number(silent.toSeconds()) + " ثانیه است که خبری نداده");
            serverTone.set("warn");
        } else if (silent == null) {
            server.set("در حال پیوستن به کارساز…");
            serverTone.set("warn");
        } else {
            server.set("ارتباط با کارساز قطع است · دادهٔ " + Persian.number(silent.toSeconds())
                    + " ثانیه پیش · تلاش دوباره…");
            serverTone.set("bad");
        }
        updateExchange();
    }

    private void updateExchange() {
        Push.Exchange state = live.exchange().get();
        if (state == null || !live.connected().get()) {
            exchange.set("وضعیت مرکز تلفن نامعلوم است");
            exchangeTone.set("warn");
        } else if (!state.up() && "exchange-refuses-secret".equals(state.reason())) {
            exchange.set("مرکز تلفن رمز کارساز را نمی‌پذیرد · به سرپرست خبر دهید · تماس‌ها همچنان به تلفن شما می‌رسند");
            exchangeTone.set("bad");
        } else if (!state.up() && "exchange-owned-elsewhere".equals(state.reason())) {
            exchange.set("این کارساز آماده‌به‌کار است و کارساز دیگری به مرکز تلفن پیوسته است");
            exchangeTone.set("warn");
        } else if (!state.up()) {
            Duration down = state.since() == null ? Duration.ZERO : age(state.since());
            exchange.set("ارتباط با مرکز تلفن قطع است · " + Persian.elapsed(down) + " · اگر تلفن زنگ خورد، پاسخ دهید");
            exchangeTone.set("bad");
        } else if (state.silentMillis() > 5_000) {
            exchange.set("مرکز تلفن " + Persian.number(state.silentMillis() / 1000) + " ثانیه است که خبری نداده");
            exchangeTone.set("warn");
        } else {
            exchange.set("مرکز تلفن برقرار است");
            exchangeTone.set("good");
        }
    }

    private Duration age(Instant instant) {
        return Duration.between(instant, now.getValue());
    }

    public ReadOnlyStringProperty server() {
        return server.getReadOnlyProperty();
    }

    /** good, warn or bad. */
    public ReadOnlyStringProperty serverTone() {
        return serverTone.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty exchange() {
        return exchange.getReadOnlyProperty();
    }

    /** good, warn or bad. */
    public ReadOnlyStringProperty exchangeTone() {
        return exchangeTone.getReadOnlyProperty();
    }
}
