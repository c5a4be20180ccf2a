package ir.khosh.server.photos;

import java.util.Arrays;
import java.util.Optional;

/** What pictures we take, known by how they begin and not by what they are called. */
enum PhotoKind {
    JPEG(0xFF, 0xD8, 0xFF),
    PNG(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

    private final int[] start;

    PhotoKind(int... start) {
        this.start = start;
    }

    static Optional<PhotoKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
