package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Commitment;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What actors want, support, oppose, demand and exclude, in the ways that prose says it. */
class StanceReadingTest {
    @Test
    void a_position_is_what_its_holder_says() {
        assertThat(position("The EU's position is that both sides must implement the agreement.")
                        .actor()
                        .id())
                .isEqualTo("european-union");
    }

    @Test
    void an_aside_about_a_speaker_is_certain() {
        assertThat(position("Egypt, which backs the army, has said that it will not send troops.")
                        .statement()
                        .factuality())
                .isEqualTo(Factuality.CERTAIN);
    }

    @Test
    void what_is_equated_with_an_aim_is_a_goal() {
        assertThat(position("Nairobi's priority is stability in Somalia.").stance())
                .isEqualTo(PositionStance.GOAL);
        Position aim = position("The main aim of the Polish government remains the defence of its eastern border.");
        assertThat(aim.actor().id()).isEqualTo("POL");
        assertThat(aim.content()).startsWith("the defence");
    }

    @Test
    void purposes_named_as_such_are_goals() {
        assertThat(position("India deployed a frigate in order to protect its merchant ships.")
                        .content())
                .startsWith("protect");
        assertThat(position("The Philippines expanded its coast guard in a bid to counter Chinese pressure.")
                        .actor()
                        .id())
                .isEqualTo("PHL");
    }

    @Test
    void a_gerund_behind_the_verb_is_ruled_out() {
        Position position = position("Belgrade has ruled out recognising Kosovo.");
        assertThat(position.stance()).isEqualTo(PositionStance.RULES_OUT);
        assertThat(position.content()).isEqualTo("recognising Kosovo");
    }

    @Test
    void the_preposition_of_the_verb_leads_to_what_is_opposed() {
        Position position = position("Algeria has spoken out against the transfer of Moroccan troops to Mali.");
        assertThat(position.stance()).isEqualTo(PositionStance.OPPOSES);
        assertThat(position.content()).startsWith("the transfer");
    }

    @Test
    void a_state_of_mind_is_that_of_the_subject() {
        assertThat(position("Lithuania is resolved to raise its defence spending.")
                        .stance())
                .isEqualTo(PositionStance.GOAL);
    }

    @Test
    void the_infinitive_may_stand_behind_a_participle_of_the_object() {
        Position position = position("Portugal urged all those involved to refrain from violence.");
        assertThat(position.content()).startsWith("refrain");
    }

    @Test
    void who_takes_measures_has_their_aim() {
        Position position = position("Washington devised measures to compel Moscow to withdraw.");
        assertThat(position.actor().id()).isEqualTo("USA");
        assertThat(position.content()).startsWith("compel");
    }

    @Test
    void what_is_seen_as_a_means_is_used_for_an_end() {
        assertThat(position("Ankara views the bases as a means to keep Iran out.")
                        .content())
                .startsWith("keep");
    }

    @Test
    void what_is_seen_as_a_threat_is_opposed() {
        assertThat(position("Asmara regards the canal as a threat to its sovereignty.")
                        .stance())
                .isEqualTo(PositionStance.OPPOSES);
    }

    @Test
    void a_condition_that_is_set_is_a_demand() {
        assertThat(position("Baku makes its signature conditional on a change to the constitution.")
                        .stance())
                .isEqualTo(PositionStance.DEMANDS);
    }

    @Test
    void an_aim_that_is_insisted_on_is_an_aim() {
        assertThat(BuiltIn.facts("Addis Ababa insists that its aim is to acquire a port.", Position.class))
                .anyMatch(position -> position.stance() == PositionStance.GOAL
                        && position.content().startsWith("acquire"));
    }

    @Test
    void what_somebody_will_try_is_foretold_and_no_position() {
        assertThat(BuiltIn.facts("Turkey will probably try to mediate again.", Position.class))
                .isEmpty();
    }

    @Test
    void a_position_in_the_future_or_with_would_is_held_for_certain() {
        assertThat(position("Beirut would like the withdrawal to come first.")
                        .statement()
                        .factuality())
                .isEqualTo(Factuality.CERTAIN);
    }

    @Test
    void a_never_before_the_infinitive_is_part_of_the_content() {
        assertThat(BuiltIn.facts("Kigali vowed never to return to the talks.", Commitment.class))
                .anyMatch(promise -> promise.content().startsWith("never to return"));
    }

    @Test
    void coordinated_nouns_are_one_matter() {
        assertThat(BuiltIn.facts("Brussels supports the sovereignty and integrity of Moldova.", Position.class))
                .hasSize(1);
    }

    @Test
    void what_is_hoped_for_in_a_clause_is_a_goal() {
        assertThat(position("Oman hopes that the talks will resume.").stance()).isEqualTo(PositionStance.GOAL);
    }

    @Test
    void a_list_within_a_list_hangs_on_the_item_that_opens_it() {
        List<Position> goals = BuiltIn.facts(
                "The visit has two sides.\n\n• The goals of Egyptian policy in Sudan are:\n\na) keeping the dam closed;"
                        + "\n\nb) protecting the border.\n\n• Khartoum remained silent.",
                Position.class);
        assertThat(goals).hasSize(2).allSatisfy(goal -> assertThat(goal.actor().id())
                .isEqualTo("EGY"));
    }

    @Test
    void turns_of_speech_and_possible_wishes_are_no_positions() {
        assertThat(BuiltIn.facts("Japan wishes to express its condolences.", Position.class))
                .isEmpty();
        assertThat(BuiltIn.facts("Peru may want to join.", Position.class)).isEmpty();
    }

    @Test
    void an_aim_not_to_is_an_exclusion_and_a_polite_wish_a_goal() {
        assertThat(position("Eritrea intends never to allow foreign inspectors on its soil.")
                        .stance())
                .isEqualTo(PositionStance.RULES_OUT);
        assertThat(position("Kuwait would like to sell more gas to Iraq.").stance())
                .isEqualTo(PositionStance.GOAL);
    }

    @Test
    void a_text_speaks_for_those_whose_text_it_is() {
        Position demand =
                position("The UN Security Council adopted a resolution demanding the withdrawal of all forces.");
        assertThat(demand.actor().id()).isEqualTo("un-security-council");
        assertThat(demand.stance()).isEqualTo(PositionStance.DEMANDS);
    }

    @Test
    void what_others_must_do_by_a_speakers_word_is_a_demand() {
        Position demand = position("Egypt said that Ethiopia must stop filling the dam.");
        assertThat(demand.actor().id()).isEqualTo("EGY");
        assertThat(demand.stance()).isEqualTo(PositionStance.DEMANDS);
    }

    private static Position position(String sentence) {
        List<Position> read = BuiltIn.facts(sentence, Position.class);
        assertThat(read).as(sentence).isNotEmpty();
        return read.get(0);
    }
}
