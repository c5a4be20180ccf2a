package ir.khosh.desktop.jobs;

import ir.khosh.desktop.server.CatalogueClient;
import ir.khosh.wire.catalogue.ServiceOfferingView;
import ir.khosh.wire.catalogue.ServiceOfferingView.CauseCodeView;
import ir.khosh.wire.requests.RequestView;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What may have been wrong: the cause codes of the request's service. */
final class CauseChoice {

    private static final int ENOUGH = 20;

    private final ObservableList<CauseCodeView> causes = FXCollections.observableArrayList();

    /** @param chosen takes the cause that is known already, when nothing is chosen yet */
    CauseChoice(RequestView request, CatalogueClient catalogue, ObjectProperty<CauseCodeView> chosen) {
        catalogue
                .search(request.serviceName(), ENOUGH)
                .then(reply -> reply.onValue(found -> {
                    causes.setAll(found.stream()
                            .filter(one -> one.code().equals(request.serviceCode()))
                            .findFirst()
                            .map(ServiceOfferingView::causes)
                            .orElse(List.of()));
                    chooseKnown(request.progress().causeCode(), chosen);
                }));
    }

    private void chooseKnown(String code, ObjectProperty<CauseCodeView> chosen) {
        if (chosen.get() == null) {
            causes.stream().filter(one -> one.code().equals(code)).findFirst().ifPresent(chosen::set);
        }
    }

    ObservableList<CauseCodeView> causes() {
        return causes;
    }
}
