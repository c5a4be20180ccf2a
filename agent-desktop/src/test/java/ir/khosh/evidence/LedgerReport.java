package ir.khosh.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who was left unserved, worked out from the exchange's queue_log alone, beside what the server's ledger said at the
 * end ({@code ledger.json}) and whom operators had reached by another way ({@code reached.txt}, a number a line).
 */
final class LedgerReport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHORTEST_SECONDS = 2;

    private LedgerReport() {}

    static void judge(Path folder, ObjectNode figures, List<String> failures) throws IOException {
        Path ledger = folder.resolve("ledger.json");
        if (!Files.exists(ledger)) {
            return;
        }
        JsonNode told = JSON.readTree(ledger.toFile());
        Map<String, Integer> unserved = new TreeMap<>();
        int withheld = walk(Files.readAllLines(folder.resolve("queue_log")), unserved);
        Path reached = folder.resolve("reached.txt");
        if (Files.exists(reached)) {
            Files.readAllLines(reached).forEach(unserved::remove);
        }
        Map<String, Integer> open = new TreeMap<>();
        told.path("callers")
                .forEach(one ->
                        open.put(one.path("number").asText(), one.path("count").asInt()));
        figures.put("unserved_by_queue_log", unserved.size());
        figures.put("open_in_ledger", open.size());
        if (!open.equals(unserved)) {
            Set<String> differ = new TreeSet<>(unserved.keySet());
            differ.addAll(open.keySet());
            differ.removeIf(number ->
                    unserved.get(number) != null && unserved.get(number).equals(open.get(number)));
            failures.add("the ledger and queue_log differ about " + differ);
        }
        if (told.path("withheldToday").asInt() != withheld) {
            failures.add("withheld: the ledger says " + told.path("withheldToday") + ", queue_log " + withheld);
        }
    }

    private static int walk(List<String> lines, Map<String, Integer> unserved) {
        Map<String, String> numbers = new TreeMap<>();
        List<String> withheld = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split("\\|", -1);
            if (parts.length < 5) {
                continue;
            }
            switch (parts[4]) {
                case "ENTERQUEUE" -> numbers.put(parts[1], parts.length > 6 ? parts[6] : "");
                case "CONNECT" -> unserved.remove(numbers.get(parts[1]));
                case "ABANDON" -> {
                    if (Integer.parseInt(parts[7]) >= SHORTEST_SECONDS) {
                        String number = numbers.get(parts[1]);
                        if (number.isEmpty()) {
                            withheld.add(parts[1]);
                        } else {
                            unserved.merge(number, 1, Integer::sum);
                        }
                    }
                }
                default -> {}
            }
        }
        return withheld.size();
    }
}
