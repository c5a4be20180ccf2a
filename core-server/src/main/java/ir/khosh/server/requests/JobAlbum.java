package ir.khosh.server.requests;

import ir.khosh.server.accounts.PageLink;
import ir.khosh.server.photos.Photo;
import ir.khosh.server.photos.PhotoLimits;
import ir.khosh.server.photos.PhotoLinks;
import ir.khosh.server.platform.PageTurn;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The pictures of one job on the contractor's page. */
@Named
@RequestScoped
public class JobAlbum {

    private PageLink link;
    private LinkedJobs jobs;
    private JobPhotos photos;
    private PhotoLinks links;
    private PhotoLimits limits;
    private ContractorDesk desk;
    private RequestReading reading;
    private HttpServletRequest request;
    private LinkedJobs.Offered job;
    private boolean open;

    protected JobAlbum() {}

    @Inject
    JobAlbum(
            PageLink link,
            LinkedJobs jobs,
            JobPhotos photos,
            PhotoLinks links,
            PhotoLimits limits,
            ContractorDesk desk,
            RequestReading reading,
            HttpServletRequest request) {
        this.link = link;
        this.jobs = jobs;
        this.photos = photos;
        this.links = links;
        this.limits = limits;
        this.desk = desk;
        this.reading = reading;
        this.request = request;
    }

    @PostConstruct
    void open() {
        job = jobs.getOffered(link.subject("job"));
        open = job.isAccepted()
                && JobPhotos.mayBeAdded(
                        reading.getRequest(job.trackingCode(), Actor.CONTRACTOR).state());
    }

    /** A picture as the page shows it. */
    public record Shown(long id, String path, String caption, boolean removable) {}

    public List<Shown> getPhotos() {
        return job.isAccepted()
                ? photos.listOf(job.id()).stream()
                        .map(photo -> new Shown(photo.id(), links.path(photo.id()), caption(photo), !photo.fixed()))
                        .toList()
                : List.of();
    }

    static String caption(Photo photo) {
        return photo.caption() == null ? "عکس کار" : photo.caption();
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isShown() {
        return open || !getPhotos().isEmpty();
    }

    public boolean isFull() {
        return limits.refusalOfAnother(getPhotos().size()).isPresent();
    }

    /** Where the form sends pictures to. */
    public String getAddress() {
        return link.address().replaceFirst("^/j/", "/u/");
    }

    public void remove(long id) {
        PageTurn.after(link.address(), () -> desk.removePhoto(Long.toString(job.id()), id));
    }

    /** Why the pictures that were just sent were not taken; null when nothing was wrong. */
    public String getTrouble() {
        String code = request.getParameter("photo");
        return code == null
                ? null
                : limits.messageOf(code).orElse("عکس پذیرفته نشد؛ وضعیت کار را ببینید و دوباره بفرستید.");
    }
}
