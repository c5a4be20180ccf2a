package ir.khosh.wire.applicants;

/** Asks once; known member; at least so many paid jobs in so many months. */
public enum ApplicantClass {
    SERVICE_RECIPIENT,
    CUSTOMER,
    LOYAL_CUSTOMER
}
