package ir.khosh.server.bench;

import ir.khosh.server.requests.DirectSql;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Contractors spread as a country's are, with all that the ranking looks at. Straight into fresh tables. */
final class ContractorCrowd {

    private static final int AT_A_TIME = 2_000;
    private static final double WHOLE_CITY = 0.03;
    private static final int DAYS_BEHIND = 6;
    private static final int DAYS_AHEAD = 4;

    private final DirectSql sql;
    private final Places places;
    private final List<String> services;
    private final Random random;

    ContractorCrowd(DirectSql sql, Places places, List<String> services, Random random) {
        this.sql = sql;
        this.places = places;
        this.services = services;
        this.random = random;
    }

    void fill(int many) {
        String all = " from seq_1_to_" + many;
        sql.update(
                "insert into contractor (id, name, phone, capacity_per_shift, licensed, standing, score, last_job_at,"
                        + " finished_jobs, created_at, version) select seq, concat('پیمانکار ', seq),"
                        + " concat('0913', lpad(seq, 7, '0')), 1 + floor(rand(1) * 4), rand(2) < 0.15,"
                        + " elt(1 + (rand(3) > 0.96) + (rand(4) > 0.98), 'ACTIVE', 'SUSPENDED', 'ENDED'),"
                        + " if(rand(5) < 0.8, 40 + floor(rand(6) * 60), null),"
                        + " if(rand(7) < 0.9, utc_timestamp(6) - interval floor(rand(8) * 5000000) second, null),"
                        + " floor(rand(9) * 300), utc_timestamp() - interval 200 + floor(rand(10) * 900) day, 1"
                        + all);
        coverAndOffer(many);
        sql.update("insert into standard_evidence (contractor_id, item_code, kind, inspected_by, inspected_at,"
                + " expires_on) select seq, i.code, 'DOCUMENT', 'bench', utc_timestamp(6) - interval 100 day,"
                + " if(i.expires, current_date + interval floor(rand(11) * 1500) - 10 day, null)" + all
                + " join standard_item i on i.mandatory");
        sql.update("update contractor c join (select contractor_id, min(expires_on) + interval 1 day as day"
                + " from standard_evidence group by contractor_id) e on e.contractor_id = c.id"
                + " set c.blocked_from = e.day");
        for (String shift : List.of("MORNING", "AFTERNOON", "EVENING")) {
            sql.update("insert into contractor_shift select c.id, current_date + interval cast(d.seq as signed) - "
                    + DAYS_BEHIND
                    + " day, '" + shift + "', least(c.capacity_per_shift, 1 + floor(rand() * 3)) from contractor c join"
                    + " seq_0_to_" + (DAYS_BEHIND + DAYS_AHEAD) + " d where rand() < 0.3");
        }
        sql.list(
                "analyze table contractor, contractor_region, contractor_service, contractor_shift, standard_evidence",
                row -> true);
    }

    /** One to three places and two to four services each; some the whole city instead. */
    private void coverAndOffer(int many) {
        List<String> covered = new ArrayList<>();
        List<String> offered = new ArrayList<>();
        for (int id = 1; id <= many; id++) {
            Set<Long> of = new LinkedHashSet<>();
            long home = places.any(random);
            of.add(random.nextDouble() < WHOLE_CITY ? places.around(home) : home);
            for (int more = random.nextInt(3); more > 0; more--) {
                of.add(places.beside(home, random));
            }
            Set<String> can = new LinkedHashSet<>();
            for (int more = 2 + random.nextInt(3); more > 0; more--) {
                can.add(services.get(random.nextInt(services.size())));
            }
            for (long place : of) {
                covered.add("(" + id + ", " + place + ")");
            }
            for (String service : can) {
                offered.add("(" + id + ", '" + service + "')");
            }
            if (id % AT_A_TIME == 0 || id == many) {
                write("contractor_region", covered);
                write("contractor_service", offered);
            }
        }
    }

    private void write(String table, List<String> rows) {
        sql.update("insert into " + table + " values " + String.join(", ", rows));
        rows.clear();
    }
}
