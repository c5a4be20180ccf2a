package ir.khosh.server.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.khosh.server.shared.RefusedException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedrawingTest {

    private static final PhotoLimits LIMITS = new PhotoLimits(8, 1, 2, Set.of(PhotoKind.JPEG, PhotoKind.PNG));
    private final Redrawing redrawing = new Redrawing(LIMITS, 400, 100);

    @Test
    void whatWasBesideThePointsIsGone() {
        byte[] sent = Pictures.held(1, 800, 600);
        assertThat(text(sent)).contains(Pictures.SECRET);
        Redrawing.Redrawn redrawn = redrawing.redraw(sent);
        assertThat(text(redrawn.picture())).doesNotContain("GPS").doesNotContain("Exif");
        assertThat(text(redrawn.thumbnail())).doesNotContain("GPS").doesNotContain("Exif");
    }

    @Test
    void theLongestSidesAreAsConfiguredAndASmallPictureStaysSmall() {
        Redrawing.Redrawn large = redrawing.redraw(Pictures.picture("png", 1200, 900));
        assertThat(large.width()).isEqualTo(400);
        assertThat(large.height()).isEqualTo(300);
        assertThat(Pictures.read(large.picture()).getWidth()).isEqualTo(400);
        assertThat(Pictures.read(large.thumbnail()).getHeight()).isEqualTo(75);
        assertThat(Pictures.read(redrawing
                                .redraw(Pictures.picture("jpeg", 60, 40))
                                .picture())
                        .getWidth())
                .isEqualTo(60);
    }

    /** The picture is red above and blue below as it is stored; the turn says where that red belongs. */
    @ParameterizedTest
    @CsvSource({
        "1,200,100,100,10",
        "2,200,100,100,10",
        "3,200,100,100,90",
        "4,200,100,100,90",
        "5,100,200,10,100",
        "6,100,200,90,100",
        "7,100,200,90,100",
        "8,100,200,10,100"
    })
    void aPictureIsKeptAsItWasHeld(int orientation, int width, int height, int redX, int redY) {
        BufferedImage upright = Pictures.read(
                redrawing.redraw(Pictures.held(orientation, 200, 100)).picture());
        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        assertThat(new Color(upright.getRGB(redX, redY)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(width - 1 - redX, height - 1 - redY)).getBlue())
                .isGreaterThan(redX == 100 || redY == 100 ? 200 : 0);
    }

    @Test
    void whatIsNoPictureIsRefusedByWhatItIsNotByItsName() {
        assertThat(refusal("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("photo-kind");
        assertThat(refusal("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEqualTo("photo-kind");
        assertThat(refusal(new byte[0])).isEqualTo("photo-missing");
        assertThat(refusal(Arrays.copyOf(Pictures.picture("png", 100, 100), 40)))
                .isEqualTo("photo-unreadable");
    }

    @Test
    void whatIsTooLargeOrATrapForTheMemoryIsRefused() {
        assertThat(refusal(new byte[1_000_001])).isEqualTo("photo-too-large");
        assertThat(refusal(Pictures.picture("png", 2000, 1001))).isEqualTo("photo-too-wide");
    }

    @Test
    void aPageTellsKnownCodesInWordsAndNothingElse() {
        assertThat(LIMITS.messageOf("photo-too-many")).contains("برای هر کار حداکثر ۸ عکس پذیرفته می‌شود.");
        assertThat(LIMITS.messageOf("<b>x</b>")).isEmpty();
        assertThat(LIMITS.refusalOfAnother(7)).isEmpty();
        assertThat(LIMITS.refusalOfAnother(8)).isPresent();
    }

    private String refusal(byte[] content) {
        RefusedException[] thrown = new RefusedException[1];
        assertThatThrownBy(() -> redrawing.redraw(content))
                .isInstanceOfSatisfying(RefusedException.class, refused -> thrown[0] = refused);
        return thrown[0].refusals().get(0).code();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
