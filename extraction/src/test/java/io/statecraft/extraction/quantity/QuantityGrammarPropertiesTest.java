package io.statecraft.extraction.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class QuantityGrammarPropertiesTest {

    @Property
    void mentions_are_verbatim_ordered_apart_and_bounded(@ForAll("texts") String text) {
        int end = 0;
        for (QuantityMention mention : QuantityGrammar.find(text)) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
            assertThat(mention.toQuantity(Optional.empty())).isNotNull();
            end = mention.end();
        }
    }

    @Property
    void the_same_text_gives_the_same_mentions(@ForAll("texts") String text) {
        assertThat(QuantityGrammar.find(text)).isEqualTo(QuantityGrammar.find(text));
    }

    @Property
    void any_characters_are_read_without_failure(@ForAll String text) {
        assertThat(QuantityGrammar.find(text)).isNotNull();
    }

    @Property
    void every_number_is_read_with_and_without_groups(@ForAll @IntRange(min = 2036, max = 999_999_999) int number) {
        String grouped = "%,d".formatted(number);
        assertThat(QuantityGrammar.find("They have " + grouped + " shells."))
                .isNotEmpty()
                .first()
                .satisfies(mention ->
                        assertThat(mention.min().orElseThrow().intValueExact()).isEqualTo(number));
        assertThat(QuantityGrammar.find("They have " + number + " shells."))
                .first()
                .satisfies(mention ->
                        assertThat(mention.min().orElseThrow().intValueExact()).isEqualTo(number));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(List.of(
                "more than",
                "up to",
                "between",
                "and",
                "to",
                "-",
                "1",
                "12",
                "8,800",
                "2.5",
                "million",
                "thousand",
                "bn",
                "m",
                "$",
                "US$",
                "€",
                "euros",
                "percent",
                "%",
                "km",
                "a",
                "dozen",
                "hundreds",
                "of",
                "or so",
                "or",
                "half",
                "two",
                "third",
                "thirds",
                "minus",
                "T-72",
                "Article",
                ".",
                ",",
                "(",
                ")",
                "+",
                "/",
                "one",
                "soldiers",
                "2014",
                "201st"));
        Arbitrary<String> joints = Arbitraries.of(" ", " ", " ", "");
        return Combinators.combine(words, joints)
                .as(String::concat)
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }
}
