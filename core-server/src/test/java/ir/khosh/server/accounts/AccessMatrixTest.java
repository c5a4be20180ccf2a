package ir.khosh.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The annotations say what was decided, no more and no less. */
class AccessMatrixTest {

    @Test
    void every_endpoint_stands_in_the_table_with_exactly_its_roles() {
        Map<String, Set<String>> decided = AccessMatrix.read();
        Map<String, Set<String>> built = built();
        Map<String, Set<String>> different = new TreeMap<>(built);
        different.entrySet().removeIf(entry -> entry.getValue().equals(decided.get(entry.getKey())));

        assertThat(different).as(AccessMatrix.advice(different)).isEmpty();
        assertThat(decided.keySet())
                .as("lines of " + AccessMatrix.FILE + " whose endpoint is gone: remove them")
                .isEqualTo(built.keySet());
    }

    private static Map<String, Set<String>> built() {
        Map<String, Set<String>> built = new TreeMap<>();
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
        try (Stream<java.nio.file.Path> files = Files.walk(classes.resolve("ir/khosh/server"))) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Resource.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .map(AccessMatrixTest::type)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .forEach(type -> add(type, built));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return built;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, AccessMatrixTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Class<?> type, Map<String, Set<String>> built) {
        for (Method method : type.getDeclaredMethods()) {
            httpMethod(method).ifPresent(word -> {
                String own = method.isAnnotationPresent(Path.class)
                        ? "/" + method.getAnnotation(Path.class).value()
                        : "";
                String path = type.getAnnotation(Path.class).value() + own;
                built.put(
                        AccessMatrix.endpoint(word, path),
                        roles(method).or(() -> roles(type)).orElse(Set.of("NOBODY-DECIDED")));
            });
        }
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static Optional<Set<String>> roles(AnnotatedElement element) {
        if (element.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(Set.of(AccessMatrix.ANYBODY));
        }
        if (element.isAnnotationPresent(SignedInOnly.class)) {
            return Optional.of(Set.of(AccessMatrix.SIGNED_IN));
        }
        return Optional.ofNullable(element.getAnnotation(RolesAllowed.class))
                .map(allowed -> new TreeSet<>(Arrays.asList(allowed.value())));
    }
}
