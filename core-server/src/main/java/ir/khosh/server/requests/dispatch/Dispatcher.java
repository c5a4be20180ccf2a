package ir.khosh.server.requests.dispatch;

import ir.khosh.server.contractors.Contender;
import ir.khosh.server.contractors.ShiftSlot;
import ir.khosh.wire.requests.Priority;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ranks contractors for a job. Hard rules exclude, soft rules compare; each says its reason in Persian. The same input
 * always gives the same order.
 */
public final class Dispatcher {

    private final RoomRule room = new RoomRule();
    private final List<HardRule> hardRules =
            List.of(new StandingRule(), new StandardsRule(), new SkillRule(), new CoverageRule(), room);
    private final Map<Priority, Map<SoftRule, Integer>> softRules = new LinkedHashMap<>();

    /**
     * @param ordinary weights of normal and urgent jobs
     * @param emergency weights when there is danger
     * @param newcomerScore 0 to 100, for contractors without a score
     * @param longWait after this a contractor's wait for work counts in full
     */
    public Dispatcher(Weights ordinary, Weights emergency, int newcomerScore, Duration longWait) {
        for (Priority priority : Priority.values()) {
            Weights weights = priority == Priority.EMERGENCY ? emergency : ordinary;
            Map<SoftRule, Integer> rules = new LinkedHashMap<>();
            rules.put(new LicensedFirstRule(), weights.licensed());
            rules.put(new SoonestRule(), weights.soonest());
            rules.put(new LoadRule(), weights.load());
            rules.put(new ScoreRule(newcomerScore), weights.score());
            rules.put(new FairnessRule(longWait), weights.fairness());
            softRules.put(priority, rules);
        }
    }

    /** Eligible ones first, best first, then the excluded by name. */
    public List<Ranked> rank(Job job, List<Contender> contenders) {
        List<Ranked> fit = new ArrayList<>();
        List<Ranked> excluded = new ArrayList<>();
        for (Contender contender : contenders) {
            List<Reason> objections = objections(job, contender);
            if (objections.isEmpty()) {
                fit.add(judge(job, contender));
            } else {
                ShiftSlot slot = room.firstWithRoom(job, contender).orElse(null);
                excluded.add(new Ranked(contender, 0, 0, slot, objections));
            }
        }
        fit.sort(Comparator.comparingInt(Ranked::points)
                .reversed()
                .thenComparing(Ranked::slot)
                .thenComparing(ranked -> ranked.contender().id()));
        excluded.sort(Comparator.comparing((Ranked ranked) -> ranked.contender().name())
                .thenComparing(ranked -> ranked.contender().id()));
        List<Ranked> all = new ArrayList<>();
        for (Ranked ranked : fit) {
            all.add(new Ranked(ranked.contender(), all.size() + 1, ranked.points(), ranked.slot(), ranked.reasons()));
        }
        all.addAll(excluded);
        return all;
    }

    /** Why a hard rule forbids this contractor; empty when none does. */
    public Optional<Reason> objection(Job job, Contender contender) {
        return objections(job, contender).stream().findFirst();
    }

    private List<Reason> objections(Job job, Contender contender) {
        return hardRules.stream()
                .flatMap(rule -> rule.objection(job, contender).stream())
                .toList();
    }

    private Ranked judge(Job job, Contender contender) {
        ShiftSlot slot = room.firstWithRoom(job, contender).orElseThrow();
        int weighted = 0;
        List<Reason> reasons = new ArrayList<>();
        for (Map.Entry<SoftRule, Integer> rule : softRules.get(job.priority()).entrySet()) {
            SoftRule.Mark mark = rule.getKey().judge(job, contender, slot);
            weighted += rule.getValue() * mark.share();
            reasons.add(mark.reason());
        }
        return new Ranked(contender, 0, (weighted + 50) / 100, slot, reasons);
    }
}
