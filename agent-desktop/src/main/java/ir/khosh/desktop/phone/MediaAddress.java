package ir.khosh.desktop.phone;

import ir.khosh.wire.agents.PhoneLine;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;

/**
 * Where this desk listens for the exchange and what the exchange shows there.
 *
 * @param encryption null on this machine's own loopback, and nowhere else
 */
record MediaAddress(InetSocketAddress place, String username, String secret, SSLContext encryption) {

    /**
     * @param certificates the folder of this machine's desks' certificates
     * @throws NoCertificate when sound would leave this machine and this desk cannot encrypt it
     */
    static MediaAddress of(PhoneLine line, Path certificates) throws NoCertificate {
        InetSocketAddress place = new InetSocketAddress(line.host(), line.port());
        boolean beside = place.getAddress() != null && place.getAddress().isLoopbackAddress();
        SSLContext encryption = line.encrypted() || !beside
                ? DeskCertificate.of(certificates, line.username()).open(line.secret())
                : null;
        return new MediaAddress(place, line.username(), line.secret(), encryption);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "MediaAddress[" + username + "@" + place + "]";
    }
}
