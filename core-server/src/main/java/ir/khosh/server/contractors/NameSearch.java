package ir.khosh.server.contractors;

import ir.khosh.values.PersianText;
import ir.khosh.wire.contractors.ContractorView;
import java.util.Arrays;
import java.util.List;

/** Finds contractors by what a person types: the beginnings of words of the name, or digits of the number. */
final class NameSearch {

    private final List<String> typed;

    NameSearch(String text) {
        typed = Arrays.stream(PersianText.fold(text == null ? "" : text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean finds(ContractorView contractor) {
        List<String> words = Arrays.asList(PersianText.fold(contractor.name()).split(" "));
        return typed.stream()
                .allMatch(word -> words.stream().anyMatch(each -> each.startsWith(word))
                        || word.length() >= 3
                                && word.chars().allMatch(Character::isDigit)
                                && contractor.phone().contains(word));
    }
}
