package ir.khosh.telephony.plan;

import ir.khosh.telephony.plan.TelephonyPlan.Ports;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Finds ports nobody uses, and tells which of the wanted ones are taken. */
final class FreePorts {

    private static final int RTP_SPAN = 400;

    private final InetAddress address;
    private final Random random;

    FreePorts(InetAddress address, Random random) {
        this.address = address;
        this.random = random;
    }

    Ports choose() {
        int rtp = 20_000 + 2 * random.nextInt(10_000);
        return new Ports(freeUdp(), freeTcp(), freeTcp(), rtp, rtp + RTP_SPAN - 1);
    }

    /** @throws StartFailure naming each taken port with its setting */
    void requireFree(Ports ports) {
        List<String> taken = new ArrayList<>();
        if (!udpIsFree(ports.sip())) {
            taken.add("sip.port " + ports.sip() + "/udp");
        }
        if (!tcpIsFree(ports.ami())) {
            taken.add("ami.port " + ports.ami() + "/tcp");
        }
        if (!tcpIsFree(ports.http())) {
            taken.add("http.port " + ports.http() + "/tcp");
        }
        if (!taken.isEmpty()) {
            throw new StartFailure(
                    1,
                    "taken on " + address.getHostAddress() + ": " + String.join(", ", taken)
                            + "; free it, change config/telephony.yaml, or start with --set or --free-ports");
        }
    }

    int freeTcp() {
        try (ServerSocket socket = new ServerSocket(0, 1, address)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure(1, "no free TCP port on " + address.getHostAddress());
        }
    }

    private int freeUdp() {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, 0))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure(1, "no free UDP port on " + address.getHostAddress());
        }
    }

    private boolean tcpIsFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean udpIsFree(int port) {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(address, port))) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
