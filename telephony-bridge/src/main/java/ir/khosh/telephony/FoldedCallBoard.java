package ir.khosh.telephony;

import java.util.List;
import java.util.Optional;

/** The fold itself. */
final class FoldedCallBoard implements CallBoard {
    @Override
    public List<ExchangeEvent> apply(ExchangeEvent event) {
        return List.of();
    }

    @Override
    public Optional<CallState> findCall(CallId call) {
        return Optional.empty();
    }

    @Override
    public View view() {
        return new View(List.of(), List.of(), false, null);
    }
}
