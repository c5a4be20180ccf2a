package ir.khosh.server.requests.tasks;

import ir.khosh.wire.requests.TaskView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What people at desks must do. Each change answers with what is left. */
@Path("tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR"})
@ApplicationScoped
public class TasksResource {

    private final DeskTasks tasks;

    protected TasksResource() {
        this(null);
    }

    @Inject
    TasksResource(DeskTasks tasks) {
        this.tasks = tasks;
    }

    @GET
    public List<TaskView> list() {
        return tasks.listDue();
    }

    @POST
    @Path("{id}/take")
    public List<TaskView> take(@PathParam("id") long id) {
        tasks.take(id);
        return tasks.listDue();
    }

    @POST
    @Path("{id}/done")
    public List<TaskView> done(@PathParam("id") long id, @NotNull TaskView.Done done) {
        tasks.done(id, done);
        return tasks.listDue();
    }
}
