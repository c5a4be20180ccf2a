package ir.khosh.desktop.shell;

import ir.khosh.desktop.desk.Closing;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.server.AgentsClient;
import ir.khosh.desktop.server.ApplicantsClient;
import ir.khosh.desktop.server.CallsClient;
import ir.khosh.desktop.server.CatalogueClient;
import ir.khosh.desktop.server.Disk;
import ir.khosh.desktop.server.JobsClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.desktop.server.PlacesClient;
import ir.khosh.desktop.server.RequestsClient;
import ir.khosh.desktop.server.Rest;
import ir.khosh.desktop.wrapup.Dispositions;
import ir.khosh.wire.session.Role;
import java.time.Clock;

/**
 * What every call's pane and every room works with.
 *
 * @param supervisor whether the person signed in decides what an operator may not
 * @param players null for who may not hear what was said to others
 */
record Tools(
        Desk desk,
        Live live,
        CallsClient calls,
        ApplicantsClient applicants,
        RequestsClient requests,
        JobsClient jobs,
        CatalogueClient catalogue,
        PlacesClient places,
        Closing closing,
        Dispositions dispositions,
        boolean supervisor,
        Players players,
        Clock clock,
        Disk disk) {

    static Tools of(Desk desk, Live live, Rest rest, Role role, Players players, Clock clock, Disk disk) {
        CallsClient calls = new CallsClient(rest);
        return new Tools(
                desk,
                live,
                calls,
                new ApplicantsClient(rest),
                new RequestsClient(rest),
                new JobsClient(rest),
                new CatalogueClient(rest),
                new PlacesClient(rest),
                new Closing(desk, calls, new AgentsClient(rest), live),
                new Dispositions(calls, live),
                role != Role.OPERATOR,
                role == Role.SUPERVISOR ? players : null,
                clock,
                disk);
    }
}
