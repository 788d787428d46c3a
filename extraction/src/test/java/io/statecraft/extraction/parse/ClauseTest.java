package io.statecraft.extraction.parse;

import static io.statecraft.extraction.parse.Parsed.clause;
import static io.statecraft.extraction.parse.Parsed.sentence;
import static io.statecraft.extraction.parse.Parsed.token;
import static io.statecraft.extraction.parse.Parsed.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseTest {

    @Test
    void an_active_verb_has_doers_and_undergoers() {
        Clause clause = clause("Chad and Niger reopened the crossing and two roads on Monday.", "reopened");

        assertThat(words(clause.doers())).containsExactly("Chad", "Niger");
        assertThat(words(clause.undergoers())).containsExactly("crossing", "roads");
        assertThat(words(clause.prepositional("on"))).containsExactly("Monday");
        assertThat(clause.tense()).isEqualTo(Tense.PAST);
        assertThat(clause.isPassive()).isFalse();
    }

    @Test
    void the_doers_of_a_passive_stand_behind_by() {
        Clause clause = clause("The depot has been shelled by rebels and by mercenaries.", "shelled");

        assertThat(clause.isPassive()).isTrue();
        assertThat(clause.isPerfect()).isTrue();
        assertThat(words(clause.doers())).containsExactly("rebels", "mercenaries");
        assertThat(words(clause.undergoers())).containsExactly("depot");
    }

    @Test
    void a_date_behind_by_is_no_doer() {
        assertThat(clause("The withdrawal must be completed by August.", "completed")
                        .doers())
                .isEmpty();
        assertThat(words(clause("The ministers were invited to the talks last week by Oslo.", "invited")
                        .doers()))
                .containsExactly("Oslo");
    }

    @Test
    void a_passive_without_by_has_no_doer() {
        assertThat(clause("The depot was shelled.", "shelled").doers()).isEmpty();
    }

    @Test
    void the_subject_of_an_infinitive_is_the_promiser() {
        Clause clause = clause("Norway promised to train the recruits.", "train");

        assertThat(words(clause.subjects())).containsExactly("Norway");
        assertThat(clause.isInfinitive()).isTrue();
        assertThat(clause.governor().map(Clause::lemma)).contains("promise");
    }

    @Test
    void the_subject_of_an_infinitive_is_whoever_was_asked() {
        assertThat(words(clause("Norway urged the rebels to disarm.", "disarm").subjects()))
                .containsExactly("rebels");
        assertThat(words(clause("The rebels were urged by Norway to disarm.", "disarm")
                        .subjects()))
                .containsExactly("rebels");
    }

    @Test
    void the_accused_is_the_subject_of_the_alleged_deed() {
        assertThat(words(clause("Oslo accused the general of arming militias.", "arming")
                        .subjects()))
                .containsExactly("general");
        assertThat(words(clause("Oslo criticised the junta for its crackdown.", "criticised")
                        .prepositional("for")))
                .containsExactly("crackdown");
    }

    @Test
    void coordinated_verbs_share_subject_auxiliary_and_negation() {
        Sentence sentence = sentence("The garrison will not surrender or negotiate.");
        Clause second = Clause.of(token(sentence, "negotiate"));

        assertThat(words(second.subjects())).containsExactly("garrison");
        assertThat(second.tense()).isEqualTo(Tense.FUTURE);
        assertThat(second.modal()).contains("will");
        assertThat(second.isNegated()).isTrue();
    }

    @Test
    void a_negation_does_not_reach_over_and() {
        Clause second = clause("The army did not enter the city but shelled its suburbs.", "shelled");

        assertThat(second.isNegated()).isFalse();
        assertThat(words(second.subjects())).containsExactly("army");
    }

    @Test
    void a_verb_taken_for_a_noun_is_put_right() {
        Clause clause = clause("The envoy asked the rebels to leave the town and hand over their rifles.", "hand");

        assertThat(clause.lemma()).isEqualTo("hand over");
        assertThat(words(clause.subjects())).containsExactly("rebels");
        assertThat(words(clause.objects())).containsExactly("rifles");
    }

    @Test
    void a_relative_pronoun_stands_for_its_noun() {
        assertThat(words(clause("The militia that seized the port withdrew.", "seized")
                        .subjects()))
                .containsExactly("militia");
        assertThat(words(clause("The port which the militia seized last week has been closed.", "seized")
                        .objects()))
                .containsExactly("port");
        assertThat(words(clause("The port the militia seized was closed.", "seized")
                        .objects()))
                .containsExactly("port");
    }

    @Test
    void participles_take_the_noun_that_they_modify() {
        assertThat(words(clause("A convoy carrying fuel reached the base.", "carrying")
                        .subjects()))
                .containsExactly("convoy");
        Clause supplied = clause("Rifles supplied by Minsk reached the base.", "supplied");
        assertThat(supplied.isPassive()).isTrue();
        assertThat(words(supplied.undergoers())).containsExactly("Rifles");
        assertThat(words(supplied.doers())).containsExactly("Minsk");
    }

    @Test
    void an_adverbial_clause_without_subject_takes_that_of_its_verb() {
        assertThat(words(clause("The president left after signing the decree.", "signing")
                        .subjects()))
                .containsExactly("president");
        assertThat(words(clause("Fearing an attack, the garrison closed the gates.", "Fearing")
                        .subjects()))
                .containsExactly("garrison");
    }

    @Test
    void a_noun_with_infinitive_names_whose_deed_it_is() {
        assertThat(words(clause("The council's decision to send troops was criticised.", "send")
                        .subjects()))
                .containsExactly("council");
        assertThat(words(clause("Peru has no plans to send troops.", "send").subjects()))
                .containsExactly("Peru");
    }

    @Test
    void the_speaker_may_stand_behind_the_quotation() {
        Sentence sentence = sentence("“We will not leave,” said the envoy, Ana Kovač, on Monday.");
        Clause said = Clause.of(token(sentence, "said"));

        assertThat(words(said.subjects())).containsExactly("envoy");
        assertThat(said.complement().map(Clause::lemma)).contains("leave");
        assertThat(token(sentence, "leave").isQuoted()).isTrue();
        assertThat(token(sentence, "said").isQuoted()).isFalse();
        assertThat(said.complement().orElseThrow().isNegated()).isTrue();
    }

    @Test
    void a_predicate_leads_on_to_its_complement() {
        Clause is = clause("The cabinet is unlikely to recognise the junta.", "is");

        assertThat(words(is.attributes())).containsExactly("unlikely");
        assertThat(is.complement().map(Clause::lemma)).contains("recognise");
        assertThat(is.complement().map(clause -> words(clause.subjects()))).contains(List.of("cabinet"));
    }

    @Test
    void conditions_keep_their_marker_and_modals_their_verb() {
        Sentence sentence = sentence("Officials said that if talks begin, they may release the prisoners.");

        assertThat(Clause.of(token(sentence, "begin")).marker()).contains("if");
        Clause release = Clause.of(token(sentence, "release"));
        assertThat(release.modal()).contains("may");
        assertThat(words(release.subjects())).containsExactly("they");
        assertThat(release.adverbialClauses()).extracting(Clause::lemma).containsExactly("begin");
    }

    @Test
    void negation_is_heard_in_all_its_forms() {
        assertThat(clause("The rebels never left the town.", "left").isNegated())
                .isTrue();
        assertThat(clause("No soldiers left the town.", "left").isNegated()).isTrue();
        assertThat(clause("Neither the army nor the police left the town.", "left")
                        .isNegated())
                .isTrue();
        assertThat(clause("They acted without informing the council.", "informing")
                        .isNegated())
                .isTrue();
        assertThat(clause("There are no signs of a withdrawal.", "are").isNegated())
                .isTrue();
        assertThat(clause("The rebels refused to leave.", "refused").isNegated())
                .isFalse();
    }

    @Test
    void an_indirect_object_may_stand_bare_or_behind_to() {
        assertThat(words(clause("Minsk gave the army thirty rifles.", "gave").indirectObjects()))
                .containsExactly("army");
        Clause behind = clause("Minsk gave thirty rifles to the army.", "gave");
        assertThat(words(behind.prepositional("to"))).containsExactly("army");
        assertThat(words(behind.objects())).containsExactly("rifles");
    }

    @Test
    void a_finite_clause_is_coordinated_with_a_finite_one() {
        Clause offered =
                clause("The warlord is believed to have been killed and the state has offered a reward.", "offered");

        assertThat(offered.coordination()).extracting(Clause::lemma).containsExactly("believe", "offer");
        assertThat(words(offered.subjects())).containsExactly("state");
    }

    @Test
    void the_number_of_the_verb_shows_whose_relative_clause_it_is() {
        assertThat(words(clause("The bridge was taken by soldiers from Aden, who were trying to flee.", "trying")
                        .subjects()))
                .containsExactly("soldiers");
    }
}
