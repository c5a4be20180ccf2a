package ir.khosh.telephony.plan;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The command line of {@link RunExchange}. */
record Arguments(Path config, Path image, Path state, Map<String, String> settings, boolean freePorts) {

    static final String USAGE =
            "usage: exchange --config DIR --image DIR --state DIR [--set key=value]... [--free-ports]";

    Arguments {
        settings = Map.copyOf(settings);
    }

    /** @throws StartFailure with the usage */
    static Arguments parse(String... words) {
        Map<String, Path> paths = new LinkedHashMap<>();
        Map<String, String> settings = new LinkedHashMap<>();
        boolean free = false;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--free-ports" -> free = true;
                case "--set" -> setting(settings, next(words, i++));
                case "--config", "--image", "--state" -> paths.put(words[i], Path.of(next(words, i++)));
                default -> throw new StartFailure(2, "unknown option " + words[i] + "\n" + USAGE);
            }
        }
        return new Arguments(path(paths, "--config"), path(paths, "--image"), path(paths, "--state"), settings, free);
    }

    private static void setting(Map<String, String> settings, String word) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw new StartFailure(2, "--set needs key=value, not " + word);
        }
        settings.put(
                word.substring(0, equals).strip(), word.substring(equals + 1).strip());
    }

    private static String next(String[] words, int index) {
        if (index + 1 >= words.length) {
            throw new StartFailure(2, words[index] + " needs a value\n" + USAGE);
        }
        return words[index + 1];
    }

    private static Path path(Map<String, Path> paths, String name) {
        if (!paths.containsKey(name)) {
            throw new StartFailure(2, name + " is missing\n" + USAGE);
        }
        return paths.get(name);
    }
}
