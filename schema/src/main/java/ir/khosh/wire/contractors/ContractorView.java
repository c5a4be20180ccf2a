package ir.khosh.wire.contractors;

import java.util.List;

/** @param standing ACTIVE, SUSPENDED or ENDED; {@code score} 0 to 100 or null below the minimum sample */
public record ContractorView(
        long id,
        String name,
        String phone,
        List<String> serviceCodes,
        List<Long> regionIds,
        int capacityPerShift,
        boolean licensed,
        String standing,
        Integer score) {

    public ContractorView {
        serviceCodes = List.copyOf(serviceCodes);
        regionIds = List.copyOf(regionIds);
    }
}
