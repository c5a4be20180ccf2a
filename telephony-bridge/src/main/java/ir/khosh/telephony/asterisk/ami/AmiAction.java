package ir.khosh.telephony.asterisk.ami;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asteriskjava.manager.action.AbstractManagerAction;

/** Any command by its name; every value is cleaned on the way in. */
public final class AmiAction extends AbstractManagerAction {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final LinkedHashMap<String, String> fields = new LinkedHashMap<>();

    AmiAction(String name) {
        this.name = name;
    }

    AmiAction with(String field, Object value) {
        fields.put(field, AmiText.clean(value.toString()));
        return this;
    }

    @Override
    public String getAction() {
        return name;
    }

    /** Read by asterisk-java's writer. */
    public Map<String, Object> getAttributes() {
        return new LinkedHashMap<>(fields);
    }
}
