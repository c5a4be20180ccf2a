package ir.khosh.server.contractors.contracts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The days of a contract, first and last included.
 *
 * @param cut whether a successor ended it early; then it can not be ended again
 */
record ContractPeriod(LocalDate from, LocalDate until, boolean cut) {

    boolean overlaps(ContractPeriod other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    /** Those that stand in the way of this one, whether or not it may end them. */
    List<ContractPeriod> inTheWay(Collection<ContractPeriod> standing) {
        return standing.stream().filter(this::overlaps).toList();
    }

    /** A successor may end what began before it, once; nothing that begins with it or later. */
    boolean maySupersede(ContractPeriod running) {
        return running.from.isBefore(from) && !running.cut;
    }
}
