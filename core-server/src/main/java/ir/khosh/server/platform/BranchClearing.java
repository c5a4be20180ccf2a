package ir.khosh.server.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** One node looks soon after its start and each minute for what a dead one left prepared. */
@ApplicationScoped
public class BranchClearing {

    private static final Logger LOG = Logger.getLogger(BranchClearing.class.getName());

    private TimedWork timed;
    private PreparedBranches branches;
    private MetricRegistry metrics;

    protected BranchClearing() {}

    @Inject
    BranchClearing(TimedWork timed, PreparedBranches branches, MetricRegistry metrics) {
        this.timed = timed;
        this.branches = branches;
        this.metrics = metrics;
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        timed.every(Duration.ofMinutes(1), "prepared-branches", fencing -> branches.clear()
                .forEach(this::cleared));
    }

    private void cleared(String branch) {
        metrics.counter("khosh_prepared_branches_rolled_back").inc();
        LOG.log(Level.WARNING, "prepared-branch-rolled-back: {0}", branch);
    }
}
