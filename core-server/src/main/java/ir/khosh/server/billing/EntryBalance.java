package ir.khosh.server.billing;

import java.util.List;

/** A ledger entry moves something and takes from one side what it gives to the other. */
record EntryBalance(List<Posting> postings) {

    /** @throws IllegalArgumentException unless at least two postings other than zero sum to zero */
    EntryBalance {
        postings = postings.stream().filter(posting -> posting.rial() != 0).toList();
        long sum = postings.stream().mapToLong(Posting::rial).reduce(0, Math::addExact);
        if (sum != 0) {
            throw new IllegalArgumentException("postings sum to " + sum + " instead of zero");
        }
    }

    boolean movesNothing() {
        return postings.isEmpty();
    }
}
