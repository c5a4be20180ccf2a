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

    /** The code itself when it is unknown. */
    public String nameOf(String causeCode) {
        return causes.stream()
                .filter(cause -> cause.code().equals(causeCode))
                .map(Cause::name)
                .findFirst()
                .orElse(causeCode);
    }

    /** Why something broke, named when the job is finished. */
    public record Cause(String code, String name) {}
}
