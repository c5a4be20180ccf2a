package ir.khosh.server.photos;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.shared.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many pictures, how large and of which kinds.
 *
 * @param count of one job
 * @param megabytes of one picture as it is sent
 * @param megapixels of one picture; more would be a trap
 */
public record PhotoLimits(int count, int megabytes, int megapixels, Set<PhotoKind> kinds) {

    private static final int MEGA = 1_000_000;

    Optional<Refusal> refusalOf(byte[] content) {
        if (content.length == 0) {
            return Optional.of(missing());
        }
        if (isTooLarge(content.length)) {
            return Optional.of(tooLarge());
        }
        return PhotoKind.of(content).filter(kinds::contains).isPresent() ? Optional.empty() : Optional.of(ofNoKind());
    }

    Optional<Refusal> refusalOf(int width, int height) {
        return (long) width * height > (long) megapixels * MEGA ? Optional.of(tooWide()) : Optional.empty();
    }

    public boolean isTooLarge(long bytes) {
        return bytes > (long) megabytes * MEGA;
    }

    /** @param stored pictures that the job has already */
    public Optional<Refusal> refusalOfAnother(int stored) {
        return stored >= count ? Optional.of(tooMany()) : Optional.empty();
    }

    /** What a page says to a code that came back to it; empty for any other word. */
    public Optional<String> messageOf(String code) {
        return Stream.of(missing(), tooLarge(), ofNoKind(), tooWide(), tooMany(), unreadable())
                .filter(refusal -> refusal.code().equals(code))
                .map(Refusal::persianMessage)
                .findFirst();
    }

    public Refusal tooLarge() {
        return refusal("photo-too-large", "حجم هر عکس حداکثر " + megabytes + " مگابایت می‌تواند باشد.");
    }

    public Refusal missing() {
        return refusal("photo-missing", "عکسی انتخاب نشده است.");
    }

    Refusal unreadable() {
        return refusal("photo-unreadable", "این عکس خوانده نمی‌شود؛ عکس دیگری بفرستید.");
    }

    private Refusal ofNoKind() {
        return refusal("photo-kind", "این پرونده عکس JPEG یا PNG نیست؛ عکس دیگری انتخاب کنید.");
    }

    private Refusal tooWide() {
        return refusal("photo-too-wide", "ابعاد این عکس بیش از اندازه است؛ حداکثر " + megapixels + " مگاپیکسل.");
    }

    private Refusal tooMany() {
        return refusal("photo-too-many", "برای هر کار حداکثر " + count + " عکس پذیرفته می‌شود.");
    }

    private static Refusal refusal(String code, String message) {
        return new Refusal(code, "photo", persianDigits(message));
    }
}
