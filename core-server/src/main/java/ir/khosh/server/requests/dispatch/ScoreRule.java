package ir.khosh.server.requests.dispatch;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ShiftSlot;

/**
 * Who did better so far is better; a newcomer is judged as somebody ordinary.
 *
 * @param newcomerScore what counts for a contractor without a score, 0 to 100
 */
record ScoreRule(int newcomerScore) implements SoftRule {

    private static final int GOOD = 70;

    @Override
    public Mark judge(Job job, Contender contender, ShiftSlot slot) {
        if (contender.score() == null) {
            return new Mark(newcomerScore, new Reason("no-score", "هنوز امتیاز عملکرد ندارد", true));
        }
        int score = Math.max(0, Math.min(100, contender.score()));
        return new Mark(score, new Reason("score", persianDigits("امتیاز عملکرد " + score + " از 100"), score >= GOOD));
    }
}
