package ir.khosh.server.accounts;

import ir.khosh.server.shared.AccessException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.security.Principal;
import java.util.Set;

/**
 * {@code @RolesAllowed} on a resource method or its class; {@code @PermitAll} opens to everybody; {@link SignedInOnly}
 * to every signed-in person, also before the first change of password. A method that says nothing is closed.
 */
@Provider
public class AccessRules implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!resource.getResourceClass().getName().startsWith("ir.khosh.")) {
            return;
        }
        AnnotatedElement rule =
                says(resource.getResourceMethod()) ? resource.getResourceMethod() : resource.getResourceClass();
        if (rule.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        RolesAllowed roles = rule.getAnnotation(RolesAllowed.class);
        context.register(new Guard(
                roles == null ? Set.of() : Set.of(roles.value()), rule.isAnnotationPresent(SignedInOnly.class)));
    }

    private static boolean says(AnnotatedElement method) {
        return method.isAnnotationPresent(PermitAll.class)
                || method.isAnnotationPresent(RolesAllowed.class)
                || method.isAnnotationPresent(SignedInOnly.class);
    }

    private record Guard(Set<String> roles, boolean anybodySignedIn) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            Principal principal = request.getSecurityContext().getUserPrincipal();
            if (!(principal instanceof SessionPrincipal signedIn)) {
                throw new AccessException(401, "not-signed-in", "لطفاً وارد سامانه شوید.");
            }
            if (anybodySignedIn) {
                return;
            }
            if (signedIn.session().mustChangePassword()) {
                throw new AccessException(403, "password-change-required", "نخست گذرواژهٔ خود را تغییر دهید.");
            }
            if (!roles.contains(signedIn.session().role().name())) {
                throw new AccessException(403, "not-allowed", "شما به این بخش دسترسی ندارید.");
            }
        }
    }
}
