package ir.khosh.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two looks at the server's threads, {@code threads-1.txt} and {@code threads-2.txt}: who waits for the database in both? */
final class StuckThreads {

    private static final Pattern NAME = Pattern.compile("^\"([^\"]+)\"");

    private StuckThreads() {}

    static void count(Path folder, ObjectNode figures, List<String> failures) throws IOException {
        if (!Files.exists(folder.resolve("threads-1.txt"))) {
            return;
        }
        Set<String> stuck = waiting(folder.resolve("threads-1.txt"));
        stuck.retainAll(waiting(folder.resolve("threads-2.txt")));
        figures.put("threads_stuck_at_the_database", stuck.size());
        stuck.forEach(thread -> failures.add("this thread of the server still waits for the database: " + thread));
    }

    private static Set<String> waiting(Path dump) throws IOException {
        String text = Files.readString(dump);
        Set<String> names = new TreeSet<>();
        if (!text.contains("Full thread dump")) {
            throw new IOException(dump + " is no thread dump");
        }
        for (String thread : text.split("\n\n")) {
            Matcher name = NAME.matcher(thread.strip());
            if (name.find() && thread.contains("org.mariadb.jdbc")) {
                names.add(name.group(1));
            }
        }
        return names;
    }
}
