package ir.khosh.server.notifications;

import java.util.Optional;

/** Texts that go before those of the reference file. */
@FunctionalInterface
interface TemplateWording {

    Optional<String> findWording(String template);
}
