package ir.khosh.telephony.plan;

/** What callers hear while they wait for an operator who has put them aside: plucked chords, made here, nobody's work. */
final class HoldMusic {

    private static final double[][] CHORDS = {
        {220.00, 277.18, 329.63, 440.00},
        {185.00, 220.00, 277.18, 369.99},
        {146.83, 220.00, 293.66, 369.99},
        {164.81, 207.65, 246.94, 329.63}
    };
    private static final int NOTE = Wave.RATE / 2;
    private static final int NOTES_OF_CHORD = 8;
    private static final double LOUDNESS = 5_000;
    private static final double FADING = 2.5;

    Wave compose() {
        short[] samples = new short[CHORDS.length * NOTES_OF_CHORD * NOTE];
        for (int at = 0; at < samples.length; at++) {
            samples[at] = (short) Math.round(LOUDNESS * (voice(at, 0) + 0.5 * voice(at, 1)));
        }
        return new Wave(samples);
    }

    /** @param before the note that began so many notes ago and still rings */
    private static double voice(int at, int before) {
        int note = at / NOTE - before;
        if (note < 0) {
            return 0;
        }
        double[] chord = CHORDS[note / NOTES_OF_CHORD % CHORDS.length];
        int step = note % NOTES_OF_CHORD;
        double tone = chord[step < chord.length ? step : NOTES_OF_CHORD - 1 - step];
        double seconds = (double) (at - note * NOTE) / Wave.RATE;
        double attack = Math.min(1, seconds * 100);
        double angle = 2 * Math.PI * tone * seconds;
        return attack * Math.exp(-FADING * seconds) * (Math.sin(angle) + 0.3 * Math.sin(2 * angle));
    }
}
