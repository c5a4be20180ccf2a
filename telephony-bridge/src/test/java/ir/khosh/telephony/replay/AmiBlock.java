package ir.khosh.telephony.replay;

/** Fields of a recorded message, read without any code of the product. */
final class AmiBlock {

    private AmiBlock() {}

    /** Empty when it has none of this name. */
    static String field(String block, String name) {
        String head = "\r\n" + name + ": ";
        int at = block.indexOf(head);
        return at < 0 ? "" : block.substring(at + head.length(), block.indexOf('\r', at + head.length()));
    }

    static String event(String block) {
        return block.startsWith("Event: ") ? block.substring(7, block.indexOf('\r')) : "";
    }
}
