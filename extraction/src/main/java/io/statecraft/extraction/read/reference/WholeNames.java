package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.actor.Entry;
import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.actor.Mention;
import io.statecraft.extraction.parse.Name;
import io.statecraft.extraction.parse.NameType;
import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.parse.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a name goes, and which of its words is what: ranks, surnames, pieces of other names. */
final class WholeNames {
    private static final String[] RANKS = {
        "general",
        "colonel",
        "major",
        "lieutenant",
        "captain",
        "brigadier",
        "admiral",
        "marshal",
        "commander",
        "sergeant"
    };

    private final Gazetteer gazetteer;
    private final Agents agents = Agents.load();

    WholeNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** "KONO <b>Taro</b>": the known words with the proper nouns beside them in the person's name, titles aside. */
    List<Token> wholeName(Sentence sentence, List<Token> tokens) {
        List<Token> name = sentence.names().stream()
                .filter(found ->
                        found.type() == NameType.PERSON && found.tokens().containsAll(tokens))
                .findFirst()
                .map(Name::tokens)
                .orElse(tokens);
        int first = tokens.getFirst().index();
        int last = tokens.getLast().index();
        List<Token> all = sentence.tokens();
        while (first > 0 && isOfName(all.get(first - 1), name)) {
            first--;
        }
        while (last + 1 < all.size() && isOfName(all.get(last + 1), name)) {
            last++;
        }
        return all.subList(first, last + 1);
    }

    /** "Brigadier General Emmy Ruvusha": whoever has a rank is a person, whatever the tagger says. */
    boolean isOfficer(Name name) {
        List<Token> tokens = name.tokens();
        return tokens.size() > 2
                && tokens.getFirst().hasLemma(RANKS)
                && tokens.stream().allMatch(Token::isProperNoun)
                && !agents.isAgent(tokens.getLast())
                && NotActors.mayAct(name)
                && !tokens.getLast().hasLemma("staff", "assembly", "secretariat", "people", "union");
    }

    /** "<b>Major General</b> Emmy Ruvusha". */
    boolean isRank(Token token) {
        return agents.is(token, AgentKind.MEMBER)
                || gazetteer.organs().of(token.text()).isPresent();
    }

    private boolean isOfName(Token token, List<Token> name) {
        return name.contains(token)
                && token.isProperNoun()
                && !agents.isAgent(token)
                && gazetteer.organs().of(token.text()).isEmpty();
    }

    /** Whether this word may belong to the name of that entry. */
    static boolean isPartOf(Token token, Entry entry) {
        String word = token.text();
        boolean initial = word.length() <= 2 || word.endsWith(".");
        return initial
                || !word.chars().allMatch(Character::isLetter)
                || Character.isLowerCase(word.charAt(0))
                || plain(entry.name()).contains(plain(word))
                || entry.name().isEmpty();
    }

    private static String plain(String name) {
        return Slug.of(name).orElse("");
    }

    /** "Puerto <b>Jordán</b>": a word of another language that only looks like the state's name without its accents. */
    static boolean isForeignWord(Token token, Mention mention) {
        boolean accented = !mention.surface().equals(mention.entry().name())
                && plain(mention.surface()).equals(plain(mention.entry().name()))
                && !mention.surface().equalsIgnoreCase(mention.entry().name());
        return accented && token.previous().filter(Token::isProperNoun).isPresent();
    }

    /** "Jordan Peterson", "Paris Agreement": the known word is a piece of another name. */
    static boolean isPartOfLongerName(Sentence sentence, List<Token> tokens, Mention mention) {
        Optional<Name> name = sentence.names().stream()
                .filter(candidate -> candidate.tokens().containsAll(tokens))
                .filter(candidate -> candidate.tokens().size() > tokens.size())
                .findFirst();
        if (name.isEmpty()) {
            return false;
        }
        boolean lastWord = name.get().tokens().getLast().equals(tokens.getLast());
        boolean person = name.get().type() == NameType.PERSON
                && mention.entry().type() != ActorType.PERSON
                && mention.role() != FormRole.ORGAN
                && mention.role() != FormRole.ADJECTIVE;
        return person && (lastWord || mention.ambiguous());
    }

    /** The last word of a name, or the one in capitals: "KONO Taro". */
    static String surname(String name) {
        String[] words = name.split("\\s+");
        String found = words[words.length - 1];
        for (String word : words) {
            if (isInCapitals(word)) {
                found = word;
            }
        }
        return isInCapitals(found) ? found.charAt(0) + found.substring(1).toLowerCase(Locale.ROOT) : found;
    }

    private static boolean isInCapitals(String word) {
        return word.length() > 2 && word.chars().allMatch(Character::isUpperCase);
    }
}
