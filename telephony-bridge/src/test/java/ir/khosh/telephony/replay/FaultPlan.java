package ir.khosh.telephony.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Which trouble comes to a line, when and for how long: decided by a seed alone. */
record FaultPlan(List<Fault> faults) {

    /** @param lengthMillis how long it stays so */
    record Fault(int atMillis, FaultyLine.Trouble trouble, int lengthMillis) {}

    /** Every kind in turn, in an order of its own in each turn, about so often. */
    static FaultPlan of(long seed, int untilMillis, int everyMillis) {
        Random random = new Random(seed ^ 0x193_1633L);
        List<Fault> faults = new ArrayList<>();
        List<FaultyLine.Trouble> turn = new ArrayList<>();
        for (int at = everyMillis; at < untilMillis; at += everyMillis / 2 + random.nextInt(everyMillis)) {
            if (turn.isEmpty()) {
                turn.addAll(List.of(FaultyLine.Trouble.values()));
            }
            FaultyLine.Trouble trouble = turn.remove(random.nextInt(turn.size()));
            faults.add(new Fault(
                    at, trouble, trouble.shortest() + random.nextInt(trouble.longest() - trouble.shortest())));
        }
        return new FaultPlan(List.copyOf(faults));
    }

    /** A line each, for the evidence: two runs with one seed have the same. */
    String text() {
        return faults.stream()
                .map(fault -> fault.atMillis() + " ms " + fault.trouble() + " for " + fault.lengthMillis() + " ms\n")
                .collect(Collectors.joining());
    }
}
