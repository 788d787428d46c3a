package io.statecraft.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Edtf;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DateGrammarPropertiesTest {
    private static final DateContext CONTEXT = DateContext.published(Edtf.parse("2021-07-16"));

    @Property
    void mentions_are_verbatim_ordered_and_apart(@ForAll("texts") String text) {
        int end = 0;
        for (DateMention mention : DateGrammar.find(text, CONTEXT)) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(end);
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
            end = mention.end();
        }
    }

    @Property
    void the_same_text_gives_the_same_mentions(@ForAll("texts") String text) {
        assertThat(DateGrammar.find(text, CONTEXT)).isEqualTo(DateGrammar.find(text, CONTEXT));
    }

    @Property
    void any_characters_are_read_without_failure(@ForAll String text) {
        assertThat(DateGrammar.find(text, CONTEXT)).isNotNull();
        assertThat(DateGrammar.find(text, DateContext.none())).isNotNull();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(List.of(
                "on",
                "in",
                "the",
                "last",
                "next",
                "May",
                "March",
                "8",
                "31",
                "2014",
                "199",
                "1990s",
                "-",
                "/",
                ".",
                ",",
                "to",
                "and",
                "two",
                "hundred",
                "years",
                "ago",
                "week",
                "Tuesday",
                "spring",
                "of",
                "mid",
                "end",
                "Q3",
                "since",
                "between",
                "30 February",
                "9/11",
                "a",
                "later",
                "(",
                ")",
                "soldiers",
                "0",
                "99",
                "century",
                "19th",
                "fiscal"));
        Arbitrary<String> joints = Arbitraries.of(" ", " ", " ", "");
        return Combinators.combine(words, joints)
                .as(String::concat)
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }
}
