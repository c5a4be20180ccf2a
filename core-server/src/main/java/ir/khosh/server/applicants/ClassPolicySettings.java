package ir.khosh.server.applicants;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The class policy as it is configured. */
@Singleton
class ClassPolicySettings {

    @Produces
    @Singleton
    ApplicantClassPolicy policy(
            @ConfigProperty(name = "khosh.applicants.loyal-jobs", defaultValue = "5") int loyalJobs,
            @ConfigProperty(name = "khosh.applicants.loyal-window-months", defaultValue = "12") int windowMonths) {
        return new ApplicantClassPolicy(loyalJobs, windowMonths);
    }
}
