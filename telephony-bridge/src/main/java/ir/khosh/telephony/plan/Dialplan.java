package ir.khosh.telephony.plan;

import ir.khosh.telephony.DeskPhone;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.plan.TelephonyPlan.QueuePlan;
import ir.khosh.telephony.plan.TelephonyPlan.Seat;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The parts of the exchange's files that depend on how many numbers, queues and seats there are. */
final class Dialplan {

    private final TelephonyPlan plan;
    private final Secrets secrets;

    Dialplan(TelephonyPlan plan, Secrets secrets) {
        this.plan = plan;
        this.secrets = secrets;
    }

    /** @param recordings where the sounds of calls go; null when nothing is recorded */
    String numbers(Path recordings) {
        String recorded = recordings == null ? "" : "\n same => n," + recorded(recordings);
        return plan.numbers().stream().map(number -> number(number, recorded)).collect(Collectors.joining("\n"));
    }

    /**
     * Hangs on the citizen's own line, so that it goes with the call wherever it is given; writes only while somebody
     * is connected with it.
     */
    static String recorded(Path recordings) {
        return "MixMonitor(" + recordings + "/${KHOSH_CALL}.wav,b)";
    }

    /**
     * Nothing here asks anything of ours, answers, or plays: ringing, then a human. The status after each queue tells a
     * caller who gave up (the dialplan ends inside Queue) from one whose time ran out (it goes on).
     */
    private String number(String number, String recorded) {
        long waiting = plan.timers().queueTimeout().toSeconds();
        long overflowing = plan.timers().overflowTimeout().toSeconds();
        return """
                exten => %1$s,1,Set(__KHOSH_DIALLED=%1$s)
                 same => n,Set(KHOSH_CALLER=${FILTER(0-9+,${CALLERID(num)})})
                 same => n,Set(KHOSH_CALLER=${IF($["${CALLERID(num-pres):0:5}" = "prohi"]?:${KHOSH_CALLER:0:24})})
                 same => n,Set(CALLERID(all)="" <${KHOSH_CALLER}>)
                 same => n,Set(__KHOSH_CALLER=${KHOSH_CALLER})
                 same => n,Set(__KHOSH_CALL=${UNIQUEID})%6$s
                 same => n,Set(DYNAMIC_FEATURES=recording-order)
                 same => n,Ringing()
                 same => n,QueueLog(%2$s,${UNIQUEID},NONE,DIALLED,%1$s)
                 same => n,Queue(%2$s,rt,,,%3$d,,desk-in-call)
                 same => n,UserEvent(KhoshOverflow,Status: ${QUEUESTATUS})
                 same => n,Queue(%4$s,rt,,,%5$d,,desk-in-call)
                 same => n,UserEvent(KhoshExpired,Status: ${QUEUESTATUS})
                 same => n,Hangup(19)
                """.formatted(
                        number, plan.queue().name(), waiting, plan.overflow().name(), overflowing, recorded);
    }

    String seats() {
        return plan.seats().stream()
                .map(seat -> """
                exten => %1$s,1,Dial(%2$s,30)
                 same => n,Hangup()
                """.formatted(seat.number(), dialled(seat)))
                .collect(Collectors.joining("\n"));
    }

    /** How each seat is rung and by what its freedom is known, for the parts of the dialplan that any seat enters. */
    String lines() {
        return plan.seats().stream()
                .map(seat -> """
                SEAT_%1$s = %2$s
                STATE_%1$s = %3$s
                """.formatted(
                                seat.number(),
                                dialled(seat),
                                (seat.desk() == null ? "PJSIP/%s" : "Custom:desk%s").formatted(seat.number())))
                .collect(Collectors.joining());
    }

    /** One way in a seat, named one by one: a pattern would make an attended transfer wait for more digits. */
    String waysTo(String context) {
        return plan.seats().stream()
                .map(seat -> """
                exten => %1$s,1,Set(KHOSH_TO=%1$s)
                 same => n,Goto(%2$s,s,1)
                """.formatted(seat.number(), context))
                .collect(Collectors.joining());
    }

    /** Where calls to citizens leave; without a gateway they are refused at once. */
    String trunkLine() {
        return plan.trunk().gateway() == null
                ? "PJSIP/none"
                : "PJSIP/trunk/sip:${KHOSH_NUMBER}@" + plan.trunk().gateway();
    }

    private static String dialled(Seat seat) {
        return (seat.desk() == null ? "PJSIP/%s" : "WebSocket/%s/c(ulaw)n").formatted(seat.number());
    }

    Map<Extension, DeskPhone> deskPhones() {
        return plan.seats().stream()
                .filter(seat -> seat.desk() != null)
                .collect(Collectors.toMap(
                        Seat::number,
                        seat -> new DeskPhone(
                                seat.desk().host(),
                                seat.desk().port(),
                                seat.number().value(),
                                mediaSecret(seat),
                                seat.desk().isRemote())));
    }

    private String mediaSecret(Seat seat) {
        return secrets.named(seat.number() + "-media");
    }

    String phones() {
        return plan.seats().stream()
                .filter(seat -> seat.desk() == null)
                .map(this::phone)
                .collect(Collectors.joining("\n"));
    }

    private String phone(Seat seat) {
        return """
                [%1$s](phone)
                auth = %1$s
                aors = %1$s
                callerid = <%1$s>

                [%1$s](phone-auth)
                username = %1$s
                password = %2$s

                [%1$s](phone-address)
                """.formatted(seat.number(), secrets.named(seat.number().value()));
    }

    String queues() {
        return queue(plan.queue()) + "\n" + queue(plan.overflow());
    }

    private static String queue(QueuePlan queue) {
        return """
                [%s]
                strategy = %s
                timeout = %d
                retry = %d
                timeoutrestart = yes
                wrapuptime = %d
                ringinuse = no
                joinempty = yes
                leavewhenempty = no
                announce-frequency = 0
                announce-holdtime = no
                announce-position = no
                reportholdtime = no
                """.formatted(
                        queue.name(),
                        queue.strategy(),
                        queue.ring().toSeconds(),
                        queue.retry().toSeconds(),
                        queue.wrapUp().toSeconds());
    }

    String trunkMatches() {
        return plan.trunk().addresses().stream()
                .map(address -> "match = " + address)
                .collect(Collectors.joining("\n"));
    }
}
