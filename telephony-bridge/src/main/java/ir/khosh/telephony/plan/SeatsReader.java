package ir.khosh.telephony.plan;

import com.fasterxml.jackson.databind.JsonNode;
import ir.khosh.telephony.Extension;
import ir.khosh.telephony.plan.TelephonyPlan.DeskAddress;
import ir.khosh.telephony.plan.TelephonyPlan.Role;
import ir.khosh.telephony.plan.TelephonyPlan.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The seats of a telephony.yaml: who sits where, and what rings there. */
final class SeatsReader {

    private final PlanFields fields;

    SeatsReader(PlanFields fields) {
        this.fields = fields;
    }

    List<Seat> read() {
        JsonNode nodes = fields.at("extensions");
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String path = "extensions." + i;
            Extension number = fields.value(
                    path + ".number",
                    fields.text(path + ".number", ""),
                    Extension::new,
                    "شماره داخلی باید دو تا شش رقم باشد");
            seats.add(new Seat(number, role(path + ".role"), desk(path + ".desk")));
        }
        if (seats.isEmpty()) {
            fields.fault("extensions", "must name at least one extension", "دست‌کم یک داخلی لازم است");
        }
        fields.unique("extensions", seats.stream().map(Seat::number).toList());
        fields.unique("extensions", seats.stream().map(Seat::desk).toList());
        return seats;
    }

    /** Null when the seat has a SIP phone. */
    private DeskAddress desk(String path) {
        String text = fields.address(path);
        if (text == null) {
            return null;
        }
        int colon = text.lastIndexOf(':');
        if (text.startsWith("0.0.0.0:")) {
            fields.fault(
                    path,
                    "must name the one address at which the exchange dials this desk",
                    "باید همان نشانی‌ای باشد که مرکز تلفن این میز را با آن می‌گیرد");
        }
        return new DeskAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    private Role role(String path) {
        return fields.value(
                path,
                fields.text(path, "operator"),
                text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "operator" -> Role.OPERATOR;
                    case "supervisor" -> Role.SUPERVISOR;
                    default -> throw new IllegalArgumentException("must be operator or supervisor");
                },
                "باید operator یا supervisor باشد");
    }
}
