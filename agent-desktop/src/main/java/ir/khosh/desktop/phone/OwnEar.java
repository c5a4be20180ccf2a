package ir.khosh.desktop.phone;

import ir.khosh.desktop.desk.Loudspeaker;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Recorded sound in the device that the operator took for talks. */
final class OwnEar implements Loudspeaker {

    private static final Logger LOG = Logger.getLogger(OwnEar.class.getName());

    private final SoundDevices devices;
    private final SoundChoice choice;

    OwnEar(SoundDevices devices, SoundChoice choice) {
        this.devices = devices;
        this.choice = choice;
    }

    @Override
    public Optional<Open> open() {
        try {
            return Optional.of(new OpenEar(devices.openEar(choice.ear())));
        } catch (NoSound e) {
            LOG.log(Level.INFO, "nothing to hear with", e);
            return Optional.empty();
        }
    }

    private record OpenEar(Ear ear) implements Open {

        @Override
        public void play(byte[] frame) {
            ear.play(frame);
        }

        @Override
        public void close() {
            ear.close();
        }
    }
}
