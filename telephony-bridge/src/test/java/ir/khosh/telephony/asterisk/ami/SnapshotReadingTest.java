package ir.khosh.telephony.asterisk.ami;

import static org.assertj.core.api.Assertions.assertThat;

import ir.khosh.telephony.Extension;
import ir.khosh.telephony.LinkEvent.Snapshot;
import ir.khosh.telephony.QueueName;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A call at each moment of its way from the queue to the talk, as the exchange's lists show it. */
class SnapshotReadingTest {

    private static final String CITIZEN = "CoreShowChannel Channel=PJSIP/trunk-1 Uniqueid=L Linkedid=L CallerIDNum=0912"
            + " Context=from-trunk Exten=193 ChannelState=6 Application=Queue ApplicationData=citizens,ct";
    private static final String LEG = "CoreShowChannel Channel=PJSIP/1001-2 Uniqueid=M Linkedid=L Context=operators";
    private static final String ENTRY = "QueueEntry Queue=citizens Uniqueid=L Position=1 Wait=3";

    private static Snapshot read(String... messages) {
        SnapshotLists lists = new SnapshotLists("snapshot-1");
        for (String message : messages) {
            String text = "Event: "
                    + (message + " ActionID=1#snapshot-1").replace(" ", "\r\n").replace("=", ": ");
            lists.take(new AmiMessage(text, Instant.EPOCH));
        }
        return new SnapshotReading(lists, new QueueName("citizens"), Instant.EPOCH).snapshot();
    }

    @Test
    void a_phone_that_rings_belongs_to_a_caller_who_waits() {
        Snapshot snapshot = read(CITIZEN, LEG + " ChannelState=5", ENTRY);
        assertThat(snapshot.waiting()).singleElement().satisfies(call -> assertThat(call.ringing())
                .containsExactly(new Extension("1001")));
        assertThat(snapshot.active()).isEmpty();
    }

    @Test
    void whom_the_queue_has_let_go_to_an_operator_who_picked_up_does_not_wait_any_more() {
        Snapshot snapshot = read(CITIZEN, LEG + " ChannelState=6");
        assertThat(snapshot.waiting()).isEmpty();
        assertThat(snapshot.active()).singleElement().satisfies(call -> assertThat(call.agent())
                .isEqualTo(new Extension("1001")));
    }

    @Test
    void who_speaks_is_joined_with_the_operator() {
        Snapshot snapshot = read(CITIZEN + " BridgeId=b", LEG + " ChannelState=6 BridgeId=b");
        assertThat(snapshot.active()).singleElement().satisfies(call -> assertThat(call.agent())
                .isEqualTo(new Extension("1001")));
    }

    @Test
    void how_long_somebody_waited_whose_answer_nobody_heard_is_the_difference_of_the_lines_ages() {
        Snapshot snapshot =
                read(CITIZEN + " BridgeId=b Duration=00:00:09", LEG + " ChannelState=6 BridgeId=b Duration=00:00:04");
        assertThat(snapshot.active()).singleElement().satisfies(call -> {
            assertThat(call.began()).isEqualTo(Instant.EPOCH.minusSeconds(9));
            assertThat(call.since()).isEqualTo(Instant.EPOCH.minusSeconds(4));
        });
    }

    @Test
    void who_is_between_two_phones_waits() {
        assertThat(read(CITIZEN).waiting()).hasSize(1);
    }
}
