package ir.khosh.desktop.shell;

import ir.khosh.desktop.desk.Closing;
import ir.khosh.desktop.desk.Desk;
import ir.khosh.desktop.server.ApplicantsClient;
import ir.khosh.desktop.server.CallsClient;
import ir.khosh.desktop.server.CatalogueClient;
import ir.khosh.desktop.server.Live;
import ir.khosh.desktop.server.PlacesClient;
import ir.khosh.desktop.server.RequestsClient;
import ir.khosh.desktop.wrapup.Dispositions;
import java.time.Clock;

/** What every call's pane works with. */
record Tools(
        Desk desk,
        Live live,
        CallsClient calls,
        ApplicantsClient applicants,
        RequestsClient requests,
        CatalogueClient catalogue,
        PlacesClient places,
        Closing closing,
        Dispositions dispositions,
        Clock clock) {}
