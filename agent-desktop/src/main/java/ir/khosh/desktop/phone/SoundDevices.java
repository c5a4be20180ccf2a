package ir.khosh.desktop.phone;

import java.util.List;

/** The headsets and speakers of this machine. */
interface SoundDevices {

    /** Names for people; the first is the system's own choice. Empty when there is none. */
    List<String> listEars();

    List<String> listMouths();

    /** @param name of {@link #listEars}; null or unknown takes the first */
    Ear openEar(String name) throws NoSound;

    Mouth openMouth(String name) throws NoSound;
}
