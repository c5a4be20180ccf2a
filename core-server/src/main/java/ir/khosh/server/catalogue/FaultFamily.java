package ir.khosh.server.catalogue;

import java.util.List;

/** Services whose faults have the same causes; a warranty claim is about the same family. */
public record FaultFamily(String code, String name, List<Cause> causes) {

    public FaultFamily {
        causes = List.copyOf(causes);
    }

    public boolean knows(String causeCode) {
        return causes.stream().anyMatch(cause -> cause.code().equals(causeCode));
    }

    /** Why something broke, named when the job is finished. */
    public record Cause(String code, String name) {}
}
