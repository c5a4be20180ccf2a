package ir.khosh.server.push;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * What a sending thread has as its context class loader. Every message to a socket starts a timer of the container (idle
 * time, which we have none of), every timer captures the context, and every capture looks through each jar of the server
 * for services of a kind that nobody offers: several times what the sending itself costs.
 */
@Singleton
class ServicelessLoader extends ClassLoader {

    private static final String SERVICES = "META-INF/services/";

    ServicelessLoader() {
        super(ServicelessLoader.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith(SERVICES) ? Collections.emptyEnumeration() : super.getResources(name);
    }

    /** On the calling thread, at once. */
    void during(Runnable sending) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            sending.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
