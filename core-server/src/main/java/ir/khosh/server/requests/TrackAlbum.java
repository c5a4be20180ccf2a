package ir.khosh.server.requests;

import ir.khosh.server.accounts.PageLink;
import ir.khosh.server.photos.PhotoLinks;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The pictures of the finished work on the applicant's page. */
@Named
@RequestScoped
public class TrackAlbum {

    private PageLink link;
    private JobPhotos photos;
    private PhotoLinks links;
    private List<JobAlbum.Shown> shown;

    protected TrackAlbum() {}

    @Inject
    TrackAlbum(PageLink link, JobPhotos photos, PhotoLinks links) {
        this.link = link;
        this.photos = photos;
        this.links = links;
    }

    @PostConstruct
    void open() {
        shown = photos.listFinished(link.subject("track")).stream()
                .map(photo -> new JobAlbum.Shown(photo.id(), links.path(photo.id()), JobAlbum.caption(photo), false))
                .toList();
    }

    public List<JobAlbum.Shown> getPhotos() {
        return shown;
    }
}
