package ir.khosh.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its rules, and each of them can fail: it is held against a house that breaks them all. */
class ArchitectureTest {

    private static final String BROKEN = "ir.khosh.architecture.broken";

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ir.khosh.server");
    private final JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);

    @TestFactory
    Stream<DynamicTest> the_server_keeps_each_rule() {
        return rules("ir.khosh.server")
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(house)));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_sees_that_it_is_broken() {
        return rules(BROKEN)
                .map(rule -> DynamicTest.dynamicTest("broken: " + rule.getDescription(), () -> {
                    if (!rule.evaluate(broken).hasViolation()) {
                        throw new AssertionError("nothing breaks: " + rule.getDescription());
                    }
                }));
    }

    private static Stream<ArchRule> rules(String root) {
        HouseRules rules = new HouseRules(root);
        return Stream.concat(
                new HouseTable().names().stream().map(rules::row),
                Stream.of(
                        rules.everyPackageHasItsRow(),
                        rules.noCycles(),
                        rules.asteriskStaysInTheBridge(),
                        rules.telephonyOnlyInCalls(),
                        rules.wallboardKnowsOnlyWhatIsOver(),
                        rules.resourcesTouchNoEntityManager(),
                        rules.entitiesKnowNoOutside(),
                        rules.entitiesHaveNoPublicSetters(),
                        rules.noEmptySuffixes(),
                        rules.timeOnlyFromTheClock()));
    }
}
