package ir.khosh.server.bench;

import ir.khosh.server.requests.DirectSql;

/** Many applicants with numbers, addresses and three requests each, and a thousand contractors. */
final class Crowd {

    private Crowd() {}

    /** Straight into the tables: ids far above what the sequences have given out are not needed, the state is fresh. */
    static void fill(DirectSql sql, int people) {
        String all = " from seq_1_to_" + people;
        sql.update(
                "insert into contractor (id, name, phone, capacity_per_shift, licensed, standing, created_at, version)"
                        + " select seq, concat('پیمانکار ', seq), concat('0913', lpad(seq, 7, '0')), 5, true, 'ACTIVE', now(), 1"
                        + " from seq_1_to_1000");
        sql.update("insert into applicant (id, display_name, created_at, last_active_at, version) select seq,"
                + " concat('متقاضی ', seq), now() - interval 400 day, now() - interval (seq % 300) day, 1" + all);
        sql.update("insert into applicant_phone select concat('0912', lpad(seq, 7, '0')), seq, 3,"
                + " now() - interval (seq % 300) day" + all);
        sql.update("insert into applicant_address select seq, seq, (select min(id) from region where kind = 'CITY'),"
                + " concat('خیابان بهشتی، پلاک ', seq % 97), concat('خیابان بهشتی پلاک ', seq % 97), null,"
                + " now() - interval (seq % 300) day" + all);
        for (int job = 0; job < 3; job++) {
            String finished = job == 2 ? "seq % 10 <> 0" : "true";
            String age = "cast((seq + " + job * 97 + ") % 500 as signed)";
            sql.update(
                    "insert into service_request (id, tracking_code, state, applicant_id, phone, service_code, region_id,"
                            + " address, priority, registered_by, registered_at, finished_at, contractor_id, paid_rial,"
                            + " warranty_until, version) select seq + " + job + " * " + people + ", 300000000 + seq + "
                            + job + " * "
                            + people + ", if(" + finished
                            + ", 'FINISHED', 'ACCEPTED'), seq, concat('0912', lpad(seq, 7, '0')),"
                            + " 'boiler-repair', (select min(id) from region where kind = 'CITY'), 'خیابان بهشتی', 'NORMAL', 'bench',"
                            + " now() - interval (" + age + " + 2) day, if(" + finished + ", now() - interval " + age
                            + " day, null),"
                            + " 1 + seq % 1000, 1000000, if(" + finished + ", date(now() - interval (" + age
                            + " - 90) day), null), 1"
                            + all);
        }
        sql.list("analyze table service_request, applicant, applicant_phone, applicant_address", row -> true);
    }
}
