package ir.khosh.wire.catalogue;

import ir.khosh.wire.catalogue.ServiceOfferingView.CauseCodeView;
import java.util.List;

/** GET /api/fault-families (admin). */
public record FaultFamilyView(String code, String name, List<CauseCodeView> causes) {

    public FaultFamilyView {
        causes = List.copyOf(causes);
    }

    /** PUT /api/fault-families/{code} and …/{code}/causes/{cause} (admin). */
    public record Name(String name) {}
}
