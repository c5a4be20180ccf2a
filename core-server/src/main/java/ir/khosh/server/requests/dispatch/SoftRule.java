package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ShiftSlot;

/** Compares contractors who all could do the job. */
interface SoftRule {

    Mark judge(Job job, Contender contender, ShiftSlot slot);

    /** @param share 0 to 100 of the rule's weight */
    record Mark(int share, Reason reason) {

        public Mark {
            if (share < 0 || share > 100) {
                throw new IllegalArgumentException("share must be 0 to 100");
            }
        }
    }
}
