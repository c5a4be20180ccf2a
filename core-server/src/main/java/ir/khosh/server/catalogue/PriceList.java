package ir.khosh.server.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The prices of one service by the day they hold from; before the first one a guide price holds. */
record PriceList(Long guideRial, TreeMap<LocalDate, Optional<Long>> fromDays) {

    PriceList {
        fromDays = new TreeMap<>(fromDays);
    }

    /** @return rials; null when quoted on site */
    Long on(LocalDate day) {
        Map.Entry<LocalDate, Optional<Long>> set = fromDays.floorEntry(day);
        return set == null ? guideRial : set.getValue().orElse(null);
    }
}
