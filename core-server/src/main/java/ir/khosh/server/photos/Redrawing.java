package ir.khosh.server.photos;

import ir.khosh.server.shared.DomainException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew from its points alone: whatever else was in the file, such as where it was taken, is gone. Takes
 * memory, so only a few at a time. Safe for several threads.
 */
class Redrawing {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 10;
    private static final float QUALITY = 0.82f;

    private final Semaphore room = new Semaphore(AT_ONCE);
    private final PhotoLimits limits;
    private final int longestSide;
    private final int thumbnailSide;

    Redrawing(PhotoLimits limits, int longestSide, int thumbnailSide) {
        this.limits = limits;
        this.longestSide = longestSide;
        this.thumbnailSide = thumbnailSide;
    }

    /** Both are JPEG. */
    record Redrawn(byte[] picture, byte[] thumbnail, int width, int height) {}

    /**
     * @throws ir.khosh.server.shared.RefusedException for what is too large, of no kind that we take or unreadable
     * @throws DomainException {@code photo-busy} when too many others are being drawn
     */
    Redrawn redraw(byte[] content) {
        limits.refusalOf(content).ifPresent(refusal -> {
            throw refusal.toException();
        });
        if (!entered()) {
            throw new DomainException("photo-busy", "اکنون عکس‌های زیادی می‌رسد؛ چند لحظهٔ دیگر دوباره بفرستید.");
        }
        try {
            BufferedImage upright = read(content);
            return new Redrawn(
                    written(scaled(upright, longestSide)),
                    written(scaled(upright, thumbnailSide)),
                    Math.round(upright.getWidth() * factor(upright, longestSide)),
                    Math.round(upright.getHeight() * factor(upright, longestSide)));
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw limits.unreadable().toException();
        } finally {
            room.release();
        }
    }

    private boolean entered() {
        try {
            return room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private BufferedImage read(byte[] content) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                limits.refusalOf(reader.getWidth(0), reader.getHeight(0)).ifPresent(refusal -> {
                    throw refusal.toException();
                });
                ImageReadParam param = reader.getDefaultReadParam();
                // every second or third point is enough for what is kept
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * longestSide));
                param.setSourceSubsampling(step, step, 0, 0);
                return upright(reader.read(0, param), Turn.of(content));
            } finally {
                reader.dispose();
            }
        }
    }

    /** On white, for what is seen through. */
    private static BufferedImage upright(BufferedImage read, Turn turn) {
        int width = turn.swapsSides() ? read.getHeight() : read.getWidth();
        int height = turn.swapsSides() ? read.getWidth() : read.getHeight();
        BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(read, turn.toUpright(read.getWidth(), read.getHeight()), null);
        pen.dispose();
        return upright;
    }

    private static float factor(BufferedImage picture, int side) {
        return Math.min(1f, (float) side / Math.max(picture.getWidth(), picture.getHeight()));
    }

    private static BufferedImage scaled(BufferedImage picture, int side) {
        BufferedImage next = picture;
        // by halves, because one large step leaves out most points
        while (Math.max(next.getWidth(), next.getHeight()) > 2 * side) {
            next = drawn(next, next.getWidth() / 2, next.getHeight() / 2);
        }
        float factor = factor(picture, side);
        return drawn(
                next,
                Math.max(1, Math.round(picture.getWidth() * factor)),
                Math.max(1, Math.round(picture.getHeight() * factor)));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, drawn.getWidth(), drawn.getHeight(), null);
        pen.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
