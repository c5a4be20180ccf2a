package ir.khosh.telephony;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.regex.Pattern;

@AnalyzeClasses(packages = "ir.khosh.telephony", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "ir.khosh.telephony";
    private static final Pattern WORDS_OF_THE_SOCKET =
            Pattern.compile("(?i).*(uniqueid|linkedid|newchannel|actionid).*");

    @ArchTest
    static final ArchRule the_root_speaks_business_and_knows_only_the_jdk = classes()
            .that()
            .resideInAPackage(ROOT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT, "java..");

    @ArchTest
    static final ArchRule the_library_for_the_exchange_stays_in_asterisk = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".asterisk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.asteriskjava..");

    @ArchTest
    static final ArchRule the_two_ways_into_the_exchange_do_not_see_each_other = slices().matching(
                    ROOT + ".asterisk.(ami|ari)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_management_socket_is_reached_only_through_asterisk = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".asterisk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".asterisk.ami..");

    @ArchTest
    static final ArchRule who_counts_again_shares_nothing_with_who_counted_first = classes()
            .that()
            .resideInAPackage(ROOT + ".asterisk.recount..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + ".asterisk.recount..", "java..");

    @ArchTest
    static final ArchRule words_of_the_socket_never_leave_it =
            classes().that().resideOutsideOfPackage(ROOT + ".asterisk.ami..").should(haveNoMemberNamedLikeTheSocket());

    @ArchTest
    static final ArchRule time_comes_only_through_a_clock = noClasses()
            .that()
            // a program's beginning makes the one clock
            .doNotHaveSimpleName("RunExchange")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule no_name_says_nothing =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Service)");

    @ArchTest
    static final ArchRule there_is_no_static_state = classes().should(haveOnlyConstantStatics());

    private static ArchCondition<JavaClass> haveNoMemberNamedLikeTheSocket() {
        return condition("have no member named like the socket's words", type -> type.getMembers().stream()
                .noneMatch(
                        member -> WORDS_OF_THE_SOCKET.matcher(member.getName()).matches()));
    }

    private static ArchCondition<JavaClass> haveOnlyConstantStatics() {
        return condition("have only final static fields", type -> type.getFields().stream()
                .filter(field -> !field.getName().startsWith("$"))
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .allMatch(ArchitectureTest::isFinal));
    }

    private static boolean isFinal(JavaField field) {
        return field.getModifiers().contains(JavaModifier.FINAL);
    }

    private static ArchCondition<JavaClass> condition(String text, Predicate<JavaClass> holds) {
        DescribedPredicate<JavaClass> described = DescribedPredicate.describe(text, holds);
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!described.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + text));
                }
            }
        };
    }
}
