package ir.khosh.telephony.plan;

import ir.khosh.telephony.asterisk.ExchangeAccess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks whether the exchange takes calls: its management socket accepts our secret and says it is fully booted. */
final class BootProbe {

    private static final int PATIENCE_MILLIS = 1_000;

    private final ExchangeAccess access;

    BootProbe(ExchangeAccess access) {
        this.access = access;
    }

    /** Waits at most a second. */
    boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(access.host(), access.port()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            String login =
                    "Action: Login\r\nUsername: " + access.username() + "\r\nSecret: " + access.secret() + "\r\n\r\n";
            socket.getOutputStream().write(login.getBytes(StandardCharsets.UTF_8));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.equals("Event: FullyBooted")) {
                    socket.getOutputStream().write("Action: Logoff\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
