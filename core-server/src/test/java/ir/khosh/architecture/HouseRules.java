package ir.khosh.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;

/** The rules of the house for the packages beneath one root, so that they can also be held against a broken house. */
final class HouseRules {

    private static final Set<String> MACHINE_TIME = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.Year");

    private static final Set<String> PAST = Set.of(
            "ir.khosh.telephony.PastCall",
            "ir.khosh.telephony.PastCall$Outcome",
            "ir.khosh.telephony.CallId",
            "ir.khosh.telephony.Extension",
            "ir.khosh.telephony.QueueName");

    private final String root;
    private final HouseTable table = new HouseTable();

    HouseRules(String root) {
        this.root = root;
    }

    /** One row of the table. */
    ArchRule row(String name) {
        String[] allowed = table.names().stream()
                .filter(used -> table.mayUse(name, used))
                .map(used -> root + "." + used + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + "." + name + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(root + "..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .as(name + " uses only " + Arrays.toString(allowed))
                .allowEmptyShould(true);
    }

    ArchRule everyPackageHasItsRow() {
        String[] known =
                table.names().stream().map(name -> root + "." + name + "..").toArray(String[]::new);
        return classes().that().resideInAPackage(root + "..").should().resideInAnyPackage(known);
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule asteriskStaysInTheBridge() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.asteriskjava..");
    }

    ArchRule telephonyOnlyInCalls() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".calls..", root + ".wallboard..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ir.khosh.telephony..");
    }

    /** It computes from calls that are over and recounts the exchange's file; the live exchange is not its. */
    ArchRule wallboardKnowsOnlyWhatIsOver() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".wallboard..")
                .should()
                .dependOnClassesThat(resideInAPackage("ir.khosh.telephony..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                "ir.khosh.telephony.figures..", "ir.khosh.telephony.asterisk.recount..")))
                        .and(DescribedPredicate.not(
                                describe("are values of a past call", type -> PAST.contains(type.getName())))));
    }

    ArchRule resourcesTouchNoEntityManager() {
        return noClasses()
                .that(simpleNameEndingWith("Resource").or(simpleNameEndingWith("Page")))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class);
    }

    ArchRule entitiesKnowNoOutside() {
        return noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "com.fasterxml.jackson..")
                        .or(resideInAnyPackage("ir.khosh.wire..")
                                .and(describe("are messages, not words", type -> !type.getBaseComponentType()
                                        .isEnum()))))
                .allowEmptyShould(true);
    }

    ArchRule entitiesHaveNoPublicSetters() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .arePublic()
                .and()
                .haveNameMatching("set[A-Z].*")
                .should()
                .notBePublic()
                .allowEmptyShould(true);
    }

    ArchRule noEmptySuffixes() {
        return noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Service)");
    }

    ArchRule timeOnlyFromTheClock() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("SystemTime")
                .should()
                .callMethodWhere(describe("the machine's time is asked", HouseRules::asksMachineTime));
    }

    private static boolean asksMachineTime(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        boolean withoutClock =
                call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return name.equals("now") && MACHINE_TIME.contains(owner.getName()) && withoutClock
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system");
    }
}
