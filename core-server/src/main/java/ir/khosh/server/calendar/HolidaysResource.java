package ir.khosh.server.calendar;

import ir.khosh.server.shared.Refusal;
import ir.khosh.values.JalaliDate;
import ir.khosh.wire.calendar.HolidayView;
import ir.khosh.wire.csv.ImportReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Holidays, kept by administrators. */
@Path("holidays")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("ADMIN")
@ApplicationScoped
public class HolidaysResource {

    private static final int EARLIEST = 1380;
    private static final int LATEST = 1470;
    private final Holidays holidays;
    private final HolidayFile file;
    private final Clock clock;

    protected HolidaysResource() {
        this(null, null, null);
    }

    @Inject
    HolidaysResource(Holidays holidays, HolidayFile file, Clock clock) {
        this.holidays = holidays;
        this.file = file;
        this.clock = clock;
    }

    /** @param year Jalali; this year when not given */
    @GET
    @RolesAllowed({"OPERATOR", "SUPERVISOR", "ADMIN"})
    public List<HolidayView> list(@QueryParam("year") Integer year) {
        int of = checked(year);
        return holidays.listHolidays(
                new JalaliDate(of, 1, 1).toLocalDate(), new JalaliDate(of + 1, 1, 1).toLocalDate());
    }

    @PUT
    @Path("{day}")
    public HolidayView put(@PathParam("day") String day, @NotNull HolidayView holiday) {
        return holidays.put(dayOf(day), holiday.title()).orThrow();
    }

    @DELETE
    @Path("{day}")
    public void remove(@PathParam("day") String day) {
        holidays.remove(dayOf(day));
    }

    /** The holidays that the law fixes in the solar year. */
    @POST
    @Path("solar")
    public List<HolidayView> addSolar(@QueryParam("year") Integer year) {
        int of = checked(year);
        holidays.addSolar(of);
        return list(of);
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    public String export() {
        return file.write();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    public ImportReport read(@QueryParam("apply") boolean apply, String csv) {
        return file.read(csv, apply);
    }

    private int checked(Integer year) {
        int of = year == null ? JalaliDate.of(clock.instant()).year() : year;
        if (of < EARLIEST || of > LATEST) {
            throw new Refusal("year-out-of-range", "year", "سال باید میان ۱۳۸۰ و ۱۴۷۰ باشد.").toException();
        }
        return of;
    }

    private static LocalDate dayOf(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new Refusal("day-invalid", "day", "تاریخ درست نیست.").toException();
        }
    }
}
