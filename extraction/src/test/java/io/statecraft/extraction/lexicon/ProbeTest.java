package io.statecraft.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phrases of our own, each with the sense that the first fitting line should give. */
class ProbeTest {
    private static final Lexicon LEXICON = Lexicon.load();

    @ParameterizedTest(name = "{0} + {1} ({2}) is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # trigger and particles | object | surroundings | expected
            V shell               | village          |                      | ASSAULT heavy-weapons
            V shoot down          | helicopter       |                      | ASSAULT heavy-weapons
            V bomb                | @actor           |                      | ASSAULT heavy-weapons
            V kill                | bill             |                      | none
            V kill                | @actor           |                      | ASSAULT
            V storm               | barracks         |                      | ASSAULT
            V open                | fire             |                      | ASSAULT firearms
            V carry out           | airstrike        |                      | ASSAULT
            V launch              | missile          |                      | ASSAULT heavy-weapons
            V abduct              | schoolgirl       |                      | ASSAULT abduct
            V take                | @any             | word:hostage         | ASSAULT abduct
            V behead              | @actor           |                      | ASSAULT execute
            V use                 | chlorine         |                      | ASSAULT unconventional
            V fire                | tear gas         |                      | ASSAULT crowd-control
            V clash               |                  |                      | ASSAULT
            V go                  |                  | to:war               | ASSAULT
            V burn down           | school           |                      | ASSAULT destroy
            V arrest              | journalist       |                      | COERCE arrest
            V place               | @actor           | under:house arrest   | COERCE arrest
            V sentence            | activist         | to:prison            | COERCE arrest
            V seize               | tanker           |                      | COERCE seize
            V seize               | town             |                      | COERCE seize
            V annex               | @place           |                      | COERCE seize
            V close               | border           |                      | SANCTION discontinue
            V impose              | curfew           |                      | COERCE curfew
            V declare             | martial law      |                      | COERCE martial-law
            V overthrow           | president        |                      | COERCE coup
            V stage               | coup             |                      | COERCE coup
            V deport              | migrant          |                      | COERCE deport
            V cut off             | electricity      |                      | COERCE withhold
            V block               | website          |                      | COERCE censor
            V hack                | network          |                      | COERCE cyber
            V impose              | sanction         |                      | SANCTION
            V lift                | sanction         |                      | CONCEDE
            V expel               | diplomat         |                      | SANCTION expel
            V recall              | ambassador       |                      | SANCTION withdraw
            V sever               | diplomatic tie   |                      | SANCTION discontinue
            V suspend             | aid              |                      | SANCTION discontinue
            V break off           | negotiation      |                      | SANCTION withdraw
            V withdraw            | treaty           |                      | SANCTION withdraw
            V withdraw            |                  | from:treaty          | SANCTION withdraw
            V withdraw            | troop            |                      | RETREAT withdraw
            V withdraw            | ambassador       |                      | SANCTION withdraw
            V withdraw            | lawsuit          |                      | CONCEDE
            V lay down            | arms             |                      | RETREAT disarm
            V cede                | island           |                      | RETREAT withdraw
            V observe             | ceasefire        |                      | RETREAT ceasefire
            V declare             | ceasefire        |                      | CONCEDE
            V release             | prisoner         |                      | CONCEDE release
            V pardon              | @actor           |                      | CONCEDE
            V extend              | deadline         |                      | CONCEDE
            V apologise           |                  |                      | CONCEDE
            V apologize           |                  |                      | CONCEDE
            V hold                | talk             |                      | CONSULT
            V meet                | counterpart      |                      | CONSULT
            V meet                | deadline         |                      | none
            V visit               | @actor           | subject:@actor       | CONSULT visit
            V pay                 | visit            |                      | CONSULT visit
            V phone               | @actor           |                      | CONSULT phone
            V mediate             |                  |                      | CONSULT third-party
            V host                | summit           |                      | CONSULT third-party
            V sign                | agreement        |                      | AGREE
            V ratify              | treaty           |                      | AGREE
            V agree               |                  | clause:to            | AGREE
            V promise             | weapon           |                      | AGREE
            V recognise           | independence     |                      | SUPPORT recognition
            V praise              | @actor           |                      | SUPPORT
            V voice               | support          |                      | SUPPORT
            V restore             | diplomatic relation |                   | SUPPORT
            V cooperate           |                  |                      | COOPERATE
            V hold                | exercise         | word:joint           | COOPERATE military
            V hold                | exercise         |                      | MOBILIZE troops
            V share               | intelligence     |                      | COOPERATE intelligence
            V extradite           | suspect          |                      | COOPERATE legal
            V provide             | military assistance |                   | AID
            V deliver             | howitzer         |                      | AID military
            V supply              | rebel            | with:weapon          | AID military
            V train               | soldier          |                      | AID military
            V airlift             | food             |                      | AID humanitarian
            V grant               | asylum           |                      | AID asylum
            V urge                | @actor           | clause:to            | REQUEST
            V call on             | @actor           |                      | REQUEST
            V demand              | release          |                      | REQUEST yield
            V request             | weapon           |                      | REQUEST assist
            V accuse              | @actor           | of:crime             | ACCUSE allege
            V condemn             | invasion         |                      | ACCUSE disapprove
            V summon              | ambassador       |                      | ACCUSE disapprove
            V launch              | investigation    |                      | ACCUSE investigate
            V lash out at         | @actor           |                      | ACCUSE disapprove
            V reject              | proposal         |                      | REJECT
            V refuse              |                  | clause:to            | REJECT
            V veto                | resolution       |                      | REJECT
            V deny                | visa             |                      | REJECT assist
            V threaten            | @actor           |                      | THREATEN
            V threaten            |                  | clause:to            | THREATEN
            V vow                 | retaliation      |                      | THREATEN violence
            V issue               | ultimatum        |                      | THREATEN
            V take                |                  | to:street            | PROTEST demo
            V stage               | sit-in           |                      | PROTEST demo
            V go                  |                  | on:hunger strike     | PROTEST hunger
            V strike              |                  | subject:miner        | PROTEST strike
            V block               | highway          | subject:farmer       | PROTEST obstruct
            V deploy              | battalion        |                      | MOBILIZE troops
            V put                 | troop            | on:high alert        | MOBILIZE troops
            V test-fire           | ballistic missile |                     | MOBILIZE weapons
            V mobilise            | reservist        |                      | MOBILIZE troops
            V scramble            | jet              |                      | MOBILIZE weapons
            N invasion            | @place           |                      | ASSAULT
            N strike              | drone            |                      | ASSAULT heavy-weapons
            N strike              | general          |                      | PROTEST strike
            N withdrawal          | troop            |                      | RETREAT withdraw
            N withdrawal          | treaty           |                      | SANCTION withdraw
            N imposition          | sanction         |                      | SANCTION
            N lifting             | embargo          |                      | CONCEDE
            N delivery            | ammunition       |                      | AID military
            N visit               |                  |                      | CONSULT visit
            N summit              |                  |                      | CONSULT multilateral
            N expulsion           | diplomat         |                      | SANCTION expel
            N deployment          | missile          |                      | MOBILIZE weapons
            N release             | hostage          |                      | CONCEDE release
            N annexation          | @place           |                      | COERCE seize
            N crackdown           |                  |                      | COERCE restrict
            N veto                |                  |                      | REJECT
            N recognition         | independence     |                      | SUPPORT recognition
            """)
    void first_fitting_sense(String trigger, String object, String surroundings, String expected) {
        List<String> words = Arrays.asList(trigger.split(" "));
        String found = candidates(words)
                .filter(sense -> sense.words().equals(words.subList(1, words.size())))
                .filter(sense -> fits(sense.object(), object))
                .filter(sense -> sense.conditions().stream()
                        .allMatch(condition -> holds(condition, surroundings) != condition.negated()))
                .findFirst()
                .filter(sense -> !sense.blocks())
                .map(sense -> (sense.event().code() + " " + sense.mode()).strip())
                .orElse("none");
        assertThat(found).isEqualTo(expected);
    }

    private static Stream<EventSense> candidates(List<String> words) {
        List<EventSense> senses =
                words.getFirst().equals("V") ? LEXICON.verb(words.get(1)) : LEXICON.noun(words.getLast());
        return senses.stream();
    }

    private static boolean fits(Filler filler, String object) {
        if (object == null) {
            return filler.acceptsAbsence();
        }
        Set<Filler.Kind> kinds = EnumSet.noneOf(Filler.Kind.class);
        if (object.startsWith("@") && !object.equals("@any")) {
            kinds.add(Filler.Kind.valueOf(object.substring(1).toUpperCase(Locale.ROOT)));
        }
        String head = object.substring(object.lastIndexOf(' ') + 1);
        return filler.accepts(head, object, kinds);
    }

    private static boolean holds(Condition condition, String surroundings) {
        if (surroundings == null) {
            return false;
        }
        String place = surroundings.substring(0, surroundings.indexOf(':'));
        String word = surroundings.substring(surroundings.indexOf(':') + 1);
        boolean there = condition.kind() == Condition.Kind.PREPOSITION
                ? condition.preposition().equals(place)
                : condition.kind().name().toLowerCase(Locale.ROOT).equals(place);
        Set<Filler.Kind> kinds = word.equals("@actor") ? EnumSet.of(Filler.Kind.ACTOR) : Set.of();
        return there && condition.filler().accepts(word.substring(word.lastIndexOf(' ') + 1), word, kinds);
    }
}
