package ir.khosh.architecture.broken.requests;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that knows JSON and lets anybody change it. */
@Entity
class Job {
    @Id
    @JsonProperty
    private long id;

    public void setId(long id) {
        this.id = id;
    }
}
