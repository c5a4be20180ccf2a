package ir.khosh.telephony.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** telephony.yaml with the overrides of the command line laid over it. */
final class PlanFile {

    private final Path file;
    private final YAMLMapper yaml = new YAMLMapper();

    PlanFile(Path file) {
        this.file = file;
    }

    /**
     * @param overrides dotted path to value, such as {@code sip.port} to {@code 5070}
     * @throws InvalidPlan when the file is missing, no YAML, or wrong
     */
    TelephonyPlan read(Map<String, String> overrides) {
        ObjectNode root = tree();
        overrides.forEach((path, value) -> override(root, path, value));
        return new PlanReader(root).read();
    }

    private ObjectNode tree() {
        try {
            JsonNode node = yaml.readTree(Files.readString(file));
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw unusable("must be a YAML mapping", "باید یک نگاشت YAML باشد");
        } catch (NoSuchFileException e) {
            throw unusable("is missing", "یافت نشد");
        } catch (JsonProcessingException e) {
            String place =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            throw unusable("is not valid YAML" + place, "یک YAML درست نیست");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static void override(ObjectNode root, String path, String value) {
        String[] names = path.split("\\.");
        ObjectNode node = root;
        for (int i = 0; i < names.length - 1; i++) {
            JsonNode next = node.get(names[i]);
            if (next instanceof ArrayNode list && i + 2 < names.length && list.has(index(names[i + 1]))) {
                next = list.get(index(names[++i]));
            }
            node = next instanceof ObjectNode object ? object : node.putObject(names[i]);
        }
        if (!node.has(names[names.length - 1])) {
            throw new InvalidPlan(
                    List.of(new PlanError(path, "is no key of telephony.yaml", "کلیدی از telephony.yaml نیست")));
        }
        node.put(names[names.length - 1], value);
    }

    private static int index(String name) {
        return name.matches("[0-9]{1,4}") ? Integer.parseInt(name) : -1;
    }

    private InvalidPlan unusable(String english, String persian) {
        return new InvalidPlan(List.of(new PlanError(file.getFileName().toString(), english, persian)));
    }
}
