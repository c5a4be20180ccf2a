package ir.khosh.server.requests.dispatch;

import static ir.khosh.values.PersianText.persianDigits;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ShiftSlot;

/** Who has more of the shift free is better. */
record LoadRule() implements SoftRule {

    @Override
    public Mark judge(Job job, Contender contender, ShiftSlot slot) {
        int free = contender.freeIn(slot);
        int share = 100 * free / contender.capacityPerShift();
        String text = persianDigits(free + " جای خالی از " + contender.capacityPerShift() + " در این نوبت");
        return new Mark(share, new Reason("load", text, share >= 50));
    }
}
