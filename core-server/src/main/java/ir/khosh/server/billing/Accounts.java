package ir.khosh.server.billing;

import java.util.regex.Pattern;

/** The chart of accounts. A debit is positive: what Khosh owns or is owed; a credit negative: what it owes or earned. */
public final class Accounts {

    public static final String CASH = "cash";
    public static final String BANK = "bank";
    public static final String REVENUE = "revenue";
    public static final String FEE_REVENUE = "fee-revenue";
    public static final String VAT_PAYABLE = "vat-payable";
    public static final String PENALTY_INCOME = "penalty-income";
    public static final String WARRANTY_COST = "warranty-cost";

    private static final Pattern CHART =
            Pattern.compile("(receivable|refund-payable|contractor|retention):[1-9]\\d{0,18}"
                    + "|cash|bank|revenue|fee-revenue|vat-payable|penalty-income|warranty-cost");

    private Accounts() {}

    /** What an applicant owes. */
    public static String receivable(long applicantId) {
        return "receivable:" + applicantId;
    }

    /** What an applicant is to get back. */
    public static String refundPayable(long applicantId) {
        return "refund-payable:" + applicantId;
    }

    /** What a contractor is to get, less what they owe. */
    public static String contractor(long contractorId) {
        return "contractor:" + contractorId;
    }

    /** What is held back from a contractor while warranties run. */
    public static String retention(long contractorId) {
        return "retention:" + contractorId;
    }

    static boolean isAccount(String name) {
        return CHART.matcher(name).matches();
    }
}
