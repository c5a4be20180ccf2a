package ir.khosh.server.regions;

import ir.khosh.server.shared.FieldCheck;
import ir.khosh.server.shared.Outcome;
import ir.khosh.server.shared.Refusal;
import ir.khosh.values.PhoneNumber;
import ir.khosh.values.Postcode;
import ir.khosh.wire.csv.ImportReport;
import ir.khosh.wire.regions.RegionRow;
import ir.khosh.wire.regions.RegionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Places: by name while typing, by telephone number, by postcode, by reference code. */
@Path("regions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"OPERATOR", "SUPERVISOR", "ADMIN"})
@ApplicationScoped
public class RegionsResource {

    private static final int MOST = 50;
    private static final int MOST_BY_ID = 500;
    private final Regions regions;
    private final RegionFile file;

    protected RegionsResource() {
        this(null, null);
    }

    @Inject
    RegionsResource(Regions regions, RegionFile file) {
        this.regions = regions;
        this.file = file;
    }

    /** The whole list. */
    @GET
    @Path("rows")
    @RolesAllowed("ADMIN")
    public List<RegionRow> rows() {
        return file.listRows();
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("ADMIN")
    public RegionRow put(@PathParam("code") String code, @NotNull RegionRow wish) {
        RegionRow written = file.put(new RegionRow(
                        code, wish.parentCode(), wish.kind(), wish.name(), null, wish.latitude(), wish.longitude()))
                .orThrow();
        regions.reload();
        return written;
    }

    @GET
    @Path("export")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed("ADMIN")
    public String export() {
        return file.write();
    }

    @POST
    @Path("import")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("ADMIN")
    public ImportReport read(@QueryParam("apply") boolean apply, String csv) {
        ImportReport report = file.read(csv, apply);
        if (report.applied()) {
            regions.reload();
        }
        return report;
    }

    /**
     * @param code of the reference data; when given, only the place of this code
     * @param ids when given, only these places, in this order
     */
    @GET
    public List<RegionView> search(
            @QueryParam("text") String text,
            @QueryParam("code") String code,
            @QueryParam("ids") String ids,
            @QueryParam("limit") @DefaultValue("10") int limit) {
        if (code != null) {
            return regions.findByCode(code).map(List::of).orElse(List.of());
        }
        if (ids != null) {
            return Stream.of(ids.split(","))
                    .filter(id -> id.matches("\\d{1,18}"))
                    .limit(MOST_BY_ID)
                    .flatMap(id -> regions.find(Long.parseLong(id)).stream())
                    .toList();
        }
        return regions.search(text, Math.max(1, Math.min(MOST, limit)));
    }

    /** 204 when the number says nothing about a place. */
    @GET
    @Path("by-phone")
    public Response byPhone(@QueryParam("phone") String phone) {
        FieldCheck check = new FieldCheck();
        PhoneNumber number = check.phone("phone", phone);
        return check.passed() ? answer(regions.proposeFor(number)) : refuse(check.refusals());
    }

    /** 204 when the postcode's place is not known. */
    @GET
    @Path("by-postcode")
    public Response byPostcode(@QueryParam("postcode") String postcode) {
        FieldCheck check = new FieldCheck();
        String digits = check.needed("postcode", check.postcode("postcode", postcode));
        return check.passed() ? answer(regions.findByPostcode(new Postcode(digits))) : refuse(check.refusals());
    }

    private static Response answer(Optional<RegionView> region) {
        return region.map(Response::ok).orElseGet(Response::noContent).build();
    }

    private static Response refuse(List<Refusal> refusals) {
        return Outcome.<Response>refused(refusals).orThrow();
    }
}
