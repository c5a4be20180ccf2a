package ir.khosh.desktop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "ir.khosh.desktop", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String[] WORKFLOWS = {
        "..desktop.signin..",
        "..desktop.callbar..",
        "..desktop.applicants..",
        "..desktop.requests..",
        "..desktop.jobs..",
        "..desktop.tasks..",
        "..desktop.abandoned..",
        "..desktop.incidents..",
        "..desktop.supervision..",
        "..desktop.dispatch..",
        "..desktop.wrapup..",
        "..desktop.phone..",
        "..desktop.recordings..",
        "..desktop.administration.."
    };

    @ArchTest
    static final ArchRule models_know_no_nodes = noClasses()
            .that()
            .haveSimpleNameEndingWith("Model")
            .or()
            .resideInAnyPackage("..desktop.server..", "..desktop.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..");

    @ArchTest
    static final ArchRule workflows_never_see_each_other =
            slices().assignedFrom(new WorkflowSlices(WORKFLOWS)).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule only_the_shell_sees_workflows = noClasses()
            .that()
            .resideInAnyPackage("..desktop.server..", "..desktop.controls..", "..desktop.desk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WORKFLOWS)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("..desktop.shell..");

    @ArchTest
    static final ArchRule the_connection_knows_nothing_above_it = noClasses()
            .that()
            .resideInAPackage("..desktop.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..desktop.desk..", "..desktop.controls..");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Service)");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule the_clock_is_chosen_by_the_shell = noClasses()
            .that()
            .resideOutsideOfPackage("..desktop.shell..")
            .should()
            .callMethod(Clock.class, "systemUTC");
}
