package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ShiftSlot;

/** Licensed guild members are offered work first, certified individuals after. */
record LicensedFirstRule() implements SoftRule {

    @Override
    public Mark judge(Job job, Contender contender, ShiftSlot slot) {
        return contender.licensed()
                ? new Mark(100, new Reason("licensed", "دارای پروانه کسب صنفی", true))
                : new Mark(0, new Reason("not-licensed", "فاقد پروانه کسب صنفی", false));
    }
}
