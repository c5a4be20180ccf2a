package ir.khosh.server.shared;

import ir.khosh.values.PhoneNumber;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Numbers are stored in their canonical spelling. */
@Converter(autoApply = true)
public class PhoneNumberConverter implements AttributeConverter<PhoneNumber, String> {

    @Override
    public String convertToDatabaseColumn(PhoneNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public PhoneNumber convertToEntityAttribute(String stored) {
        return stored == null ? null : new PhoneNumber(stored);
    }
}
