package ir.khosh.wire.contractors;

import java.util.List;

/**
 * POST /api/contractors (admin).
 *
 * @param serviceCodes what they can do
 * @param regionIds what they cover, with everything beneath
 * @param capacityPerShift jobs a shift, 1 to 50
 * @param licensed guild members are offered work first
 */
public record NewContractor(
        String name,
        String phone,
        List<String> serviceCodes,
        List<Long> regionIds,
        int capacityPerShift,
        boolean licensed) {

    @Override
    public String toString() {
        return "NewContractor[" + name + "]";
    }
}
