package ir.khosh.telephony.plan;

import ir.khosh.telephony.Extension;
import ir.khosh.telephony.QueueName;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A telephony.yaml that was found valid. Durations are whole seconds.
 *
 * @param deskAuthority the file of whoever signs the certificates of desks on other machines; null for one made here
 */
record TelephonyPlan(
        String bindAddress,
        Ports ports,
        List<String> numbers,
        Trunk trunk,
        QueuePlan queue,
        QueuePlan overflow,
        Timers timers,
        Phones phones,
        Recording recording,
        String deskAuthority,
        List<Seat> seats) {

    TelephonyPlan {
        numbers = List.copyOf(numbers);
        seats = List.copyOf(seats);
    }

    TelephonyPlan withPorts(Ports other) {
        return new TelephonyPlan(
                bindAddress, other, numbers, trunk, queue, overflow, timers, phones, recording, deskAuthority, seats);
    }

    record Ports(int sip, int ami, int http, int firstRtp, int lastRtp) {}

    /**
     * @param addresses networks whose calls are taken as citizens' calls, as address or address/bits
     * @param gateway host:port to which calls to citizens leave; null when none may
     */
    record Trunk(List<String> addresses, List<String> codecs, String gateway) {}

    /**
     * @param ring how long one phone rings before the next is tried
     * @param retry pause between two attempts
     * @param wrapUp rest of an operator after a call
     */
    record QueuePlan(QueueName name, String strategy, Duration ring, Duration retry, Duration wrapUp) {}

    /**
     * The first two count from the caller's entry.
     *
     * @param transferRing how long a colleague's phone rings for a call that is given, asked about or taken up
     * @param outgoingRing how long a citizen's phone rings
     * @param park how long a parked caller waits for a desk before the call comes back
     */
    record Timers(
            Duration queueTimeout,
            Duration carrierNoAnswer,
            Duration transferRing,
            Duration outgoingRing,
            Duration park) {

        Duration overflowTimeout() {
            return carrierNoAnswer.minus(queueTimeout);
        }
    }

    /** @param qualify how often a phone is asked whether it is there; zero never */
    record Phones(List<String> codecs, Duration qualify) {}

    /**
     * @param all whether each call that somebody speaks in is recorded
     * @param folder where the sounds go; null for the exchange's own
     */
    record Recording(boolean all, String folder) {}

    /** @param desk where the operator's desktop listens as a phone; null for a SIP phone beside it */
    record Seat(Extension number, Role role, DeskAddress desk) {}

    record DeskAddress(String host, int port) {

        private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}");

        /** Sound for it leaves this machine, and must not do so in plain text. */
        boolean isRemote() {
            return !LOOPBACK.matcher(host).matches();
        }
    }

    enum Role {
        OPERATOR,
        SUPERVISOR
    }
}
