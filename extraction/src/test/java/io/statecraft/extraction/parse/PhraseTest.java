package io.statecraft.extraction.parse;

import static io.statecraft.extraction.parse.Parsed.sentence;
import static io.statecraft.extraction.parse.Parsed.token;
import static io.statecraft.extraction.parse.Parsed.words;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void a_nominalised_deed_has_its_arguments_behind_prepositions() {
        Sentence sentence = sentence("The evacuation of the embassy staff by the navy began.");
        Phrase evacuation = Phrase.of(token(sentence, "evacuation"));

        assertThat(words(evacuation.prepositional("of"))).containsExactly("staff");
        assertThat(words(evacuation.prepositional("by"))).containsExactly("navy");
        assertThat(sentence.text(evacuation.wholeSpan())).isEqualTo("The evacuation of the embassy staff by the navy");
    }

    @Test
    void possessors_and_appositions_are_complete() {
        Sentence sentence = sentence("Togo's envoy, General Ama Sika, left.");
        Phrase envoy = Phrase.of(token(sentence, "envoy"));

        assertThat(words(envoy.possessors())).containsExactly("Togo");
        assertThat(words(envoy.appositions())).containsExactly("Sika");
        assertThat(sentence.text(envoy.span())).isEqualTo("Togo's envoy");
    }

    @Test
    void a_phrase_is_cut_at_its_relative_clause_and_conjuncts() {
        Sentence sentence = sentence("The two armoured brigades in Tartu, which are new, and the fleet trained.");
        Phrase brigades = Phrase.of(token(sentence, "brigades"));

        assertThat(sentence.text(brigades.span())).isEqualTo("The two armoured brigades in Tartu");
        assertThat(sentence.text(brigades.coreSpan())).isEqualTo("The two armoured brigades");
        assertThat(words(brigades.numbers())).containsExactly("two");
        assertThat(words(brigades.adjectives())).containsExactly("armoured");
    }

    @Test
    void a_coordination_is_the_same_from_each_of_its_members() {
        Sentence sentence = sentence("Ministers of Chad, Niger and Togo met.");

        assertThat(words(Phrase.coordination(token(sentence, "Chad")))).containsExactly("Chad", "Niger", "Togo");
        assertThat(words(Phrase.coordination(token(sentence, "Togo")))).containsExactly("Chad", "Niger", "Togo");
    }

    @Test
    void prepositions_of_several_words_are_one() {
        Sentence sentence =
                sentence("According to Lomé, the envoy spoke on behalf of the union in front of the palace.");

        assertThat(token(sentence, "Lomé").preposition()).isEqualTo("according to");
        assertThat(token(sentence, "union").preposition()).isEqualTo("on behalf of");
        assertThat(token(sentence, "palace").preposition()).isEqualTo("in front of");
        assertThat(token(sentence, "palace").head()).contains(token(sentence, "spoke"));
    }

    @Test
    void whose_stands_for_the_noun_before_it() {
        Sentence sentence = sentence("The state whose army mutinied asked for help.");

        assertThat(words(Phrase.of(token(sentence, "army")).possessors())).containsExactly("state");
    }

    @Test
    void no_and_neither_negate_a_phrase() {
        assertThat(Phrase.of(token(sentence("No troops moved."), "troops")).isNegated())
                .isTrue();
        assertThat(Phrase.of(token(sentence("The troops moved."), "troops")).isNegated())
                .isFalse();
    }

    @Test
    void a_second_subject_behind_a_comma_is_an_apposition() {
        Sentence sentence = sentence("Kim, 45, the group's leader, is believed to have fled.");

        assertThat(words(Clause.of(token(sentence, "believed")).subjects())).containsExactly("Kim");
        assertThat(token(sentence, "leader").relation()).isEqualTo(Relation.APPOSITION);
    }
}
