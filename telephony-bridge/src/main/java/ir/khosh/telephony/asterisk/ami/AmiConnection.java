package ir.khosh.telephony.asterisk.ami;

import java.io.IOException;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.util.SocketConnectionFacade;

/** asterisk-java's connection on our socket, and without its own reconnecting. */
final class AmiConnection extends ManagerConnectionImpl {

    private final SocketConnectionFacade socket;

    AmiConnection(SocketConnectionFacade socket) {
        this.socket = socket;
    }

    @Override
    protected SocketConnectionFacade createSocket() {
        return socket;
    }

    /** Asking would need one more permission, and the answer is not used. */
    @Override
    protected AsteriskVersion determineVersion() throws IOException {
        return AsteriskVersion.DEFAULT_VERSION;
    }

    @Override
    public void dispatchEvent(ManagerEvent event, Integer requiredHandlingTime) {
        if (!(event instanceof DisconnectEvent)) {
            super.dispatchEvent(event, requiredHandlingTime);
        }
    }
}
