package ir.khosh.desktop.phone;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** What the operating system offers through Java Sound. */
final class JavaSoundDevices implements SoundDevices {

    private static final int DEVICE_FRAMES = 4;
    private static final DataLine.Info EAR = new DataLine.Info(SourceDataLine.class, Frames.DEVICE);
    private static final DataLine.Info MOUTH = new DataLine.Info(TargetDataLine.class, Frames.DEVICE);

    @Override
    public List<String> listEars() {
        return list(EAR);
    }

    @Override
    public List<String> listMouths() {
        return list(MOUTH);
    }

    @Override
    public Ear openEar(String name) throws NoSound {
        try {
            SourceDataLine line = (SourceDataLine) line(name, EAR);
            line.open(Frames.DEVICE, Frames.DEVICE_BYTES * DEVICE_FRAMES);
            line.start();
            return new OpenEar(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new NoSound("no ear: " + e.getMessage(), e);
        }
    }

    @Override
    public Mouth openMouth(String name) throws NoSound {
        try {
            TargetDataLine line = (TargetDataLine) line(name, MOUTH);
            line.open(Frames.DEVICE, Frames.DEVICE_BYTES * DEVICE_FRAMES);
            line.start();
            return new OpenMouth(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new NoSound("no mouth: " + e.getMessage(), e);
        }
    }

    private static List<String> list(Line.Info wanted) {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(mixer -> AudioSystem.getMixer(mixer).isLineSupported(wanted))
                .map(Mixer.Info::getName)
                .distinct()
                .toList();
    }

    private static Line line(String name, Line.Info wanted) throws LineUnavailableException {
        Optional<Mixer.Info> mixer = Arrays.stream(AudioSystem.getMixerInfo())
                .filter(one -> one.getName().equals(name))
                .filter(one -> AudioSystem.getMixer(one).isLineSupported(wanted))
                .findFirst();
        return mixer.isPresent() ? AudioSystem.getMixer(mixer.get()).getLine(wanted) : AudioSystem.getLine(wanted);
    }

    private record OpenEar(SourceDataLine line) implements Ear {

        @Override
        public void play(byte[] deviceFrame) {
            line.write(deviceFrame, 0, deviceFrame.length);
        }

        @Override
        public void close() {
            line.close();
        }
    }

    private record OpenMouth(TargetDataLine line) implements Mouth {

        @Override
        public byte[] listen() {
            byte[] frame = new byte[Frames.DEVICE_BYTES];
            int read = line.read(frame, 0, frame.length);
            return read == frame.length ? frame : new byte[0];
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
