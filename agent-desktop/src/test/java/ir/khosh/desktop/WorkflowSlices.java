package ir.khosh.desktop;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** A slice a workflow; everything else is no slice. */
final class WorkflowSlices implements SliceAssignment {

    private final List<String> packages;

    WorkflowSlices(String... packages) {
        this.packages = List.of(packages);
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        return packages.stream()
                .filter(pattern -> PackageMatcher.of(pattern).matches(javaClass.getPackageName()))
                .findFirst()
                .map(SliceIdentifier::of)
                .orElse(SliceIdentifier.ignore());
    }

    @Override
    public String getDescription() {
        return "workflows";
    }
}
