package ir.khosh.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
final class Ports {

    private Ports() {}

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("no free port", e);
        }
    }

    /** @param key the setting that names the port */
    static void check(String address, int port, String key) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("port " + port + " of " + address + " is taken; change " + key + " (--set " + key
                    + "=N) or end the program that holds it");
        }
    }
}
