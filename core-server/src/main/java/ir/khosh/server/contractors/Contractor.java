package ir.khosh.server.contractors;

import ir.khosh.values.PhoneNumber;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Who does the work: where, what, how much in a shift. */
@Entity
@Table(name = "contractor")
class Contractor {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contractor_seq")
    @SequenceGenerator(name = "contractor_seq", sequenceName = "contractor_seq", allocationSize = 50)
    private Long id;

    private String name;
    private PhoneNumber phone;

    @Column(name = "capacity_per_shift")
    private int capacityPerShift;

    private boolean licensed;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Column(name = "standing_since")
    private Instant standingSince;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "contractor_region", joinColumns = @JoinColumn(name = "contractor_id"))
    @Column(name = "region_id")
    private Set<Long> regions = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "contractor_service", joinColumns = @JoinColumn(name = "contractor_id"))
    @Column(name = "service_code")
    private Set<String> services = new HashSet<>();

    @Version
    private int version;

    protected Contractor() {}

    Contractor(String name, PhoneNumber phone, int capacityPerShift, boolean licensed, Instant now) {
        this.name = name;
        this.phone = phone;
        this.capacityPerShift = capacityPerShift;
        this.licensed = licensed;
        standing = Standing.ACTIVE;
        standingSince = now;
        createdAt = now;
    }

    Long id() {
        return id;
    }

    void is(String knownAs, PhoneNumber reachedAt, int jobsPerShift, boolean guildMember) {
        name = knownAs;
        phone = reachedAt;
        capacityPerShift = jobsPerShift;
        licensed = guildMember;
    }

    /** These regions, with everything beneath them, and no others. */
    void covers(Collection<Long> regionIds) {
        regions.retainAll(regionIds);
        regions.addAll(regionIds);
    }

    /** These services and no others. */
    void offers(Collection<String> serviceCodes) {
        services.retainAll(serviceCodes);
        services.addAll(serviceCodes);
    }
}
