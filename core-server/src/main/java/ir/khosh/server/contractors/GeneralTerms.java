package ir.khosh.server.contractors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The terms for contractors who signed no contract of their own. */
@Singleton
public class GeneralTerms {

    private final ContractTerms terms;

    @Inject
    GeneralTerms(
            @ConfigProperty(name = "khosh.dispatch.offer-minutes", defaultValue = "30") int offerMinutes,
            @ConfigProperty(name = "khosh.contract.arrival-grace-minutes", defaultValue = "15") int arrivalGrace,
            @ConfigProperty(name = "khosh.warranty.months", defaultValue = "3") int warrantyMonths,
            @ConfigProperty(name = "khosh.contract.share-permille", defaultValue = "800") int share,
            @ConfigProperty(name = "khosh.contract.retention-permille", defaultValue = "100") int retention,
            @ConfigProperty(name = "khosh.contract.penalty-mode", defaultValue = "COST_PLUS") String penaltyMode,
            @ConfigProperty(name = "khosh.contract.penalty-permille", defaultValue = "70") int penaltyRate,
            @ConfigProperty(name = "khosh.contract.objection-days", defaultValue = "7") int objectionDays) {
        terms = new ContractTerms(
                null,
                0,
                offerMinutes,
                arrivalGrace,
                warrantyMonths,
                share,
                retention,
                penaltyMode,
                penaltyRate,
                objectionDays);
    }

    public ContractTerms terms() {
        return terms;
    }
}
