package ir.khosh.server.photos;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera held the picture: the orientation in a JPEG's EXIF header, 1 to 8. It is lost when the picture is drawn
 * anew, so it is carried out.
 *
 * @param orientation 1 is upright
 */
record Turn(int orientation) {

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int ENTRY = 12;

    /** Upright for whatever can not be read. */
    static Turn of(byte[] picture) {
        try {
            return new Turn(orientationIn(ByteBuffer.wrap(picture)));
        } catch (RuntimeException e) {
            return new Turn(UPRIGHT);
        }
    }

    private static int orientationIn(ByteBuffer jpeg) {
        jpeg.position(2);
        while (jpeg.remaining() > 4 && (jpeg.get() & 0xFF) == 0xFF) {
            int marker = jpeg.get() & 0xFF;
            int length = jpeg.getShort() & 0xFFFF;
            if (marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            int next = jpeg.position() + length - 2;
            if (marker == APP1 && jpeg.getInt(jpeg.position()) == 0x45786966) {
                return fromTiff(jpeg.slice(jpeg.position() + 6, length - 8));
            }
            jpeg.position(next);
        }
        return UPRIGHT;
    }

    private static int fromTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    boolean isUpright() {
        return orientation == UPRIGHT;
    }

    /** Whether what was wide becomes high. */
    boolean swapsSides() {
        return orientation >= 5;
    }

    /** From the stored points to the upright picture. */
    AffineTransform toUpright(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
