package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.parse.Name;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that look like those of organisations, but name papers, places, weapons and happenings. */
final class NotActors {
    private static final Set<String> PAPERS = Set.of(
            "convention",
            "treaty",
            "accord",
            "accords",
            "agreement",
            "agreements",
            "protocol",
            "protocols",
            "resolution",
            "resolutions",
            "act",
            "charter",
            "pact",
            "declaration",
            "constitution",
            "memorandum",
            "communique",
            "communiqué",
            "statement",
            "law",
            "bill",
            "decree",
            "order",
            "article",
            "chapter",
            "annex",
            "plan",
            "roadmap",
            "framework",
            "doctrine",
            "strategy",
            "concept",
            "budget",
            "report",
            "review",
            "paper",
            "letter",
            "principles",
            "initiative",
            "process",
            "format",
            "dialogue",
            "formula",
            "deal");

    /** Titles of those who act for themselves or against the state that a list puts them in. */
    private static final Pattern PRIVATE = Pattern.compile(
            "(?i)\\b(?:opposition|head of a party|politician|senator|candidate"
                    + "|activist|dissident|cleric|preacher|journalist|publisher|businessman|terrorist|warlord|militia|cartel|gang"
                    + "|rebel|separatist|insurgent|guerrilla|protest|independence|nationalist|unionist|resistance|coup|maoist"
                    + "|agent|contractor|scientist|patriarch|archbishop|kurdish|druze|karabakh|tibetan|biafran|ogoni|abkhaz)\\b");

    private static final Set<String> PLACES = Set.of(
            "base",
            "airport",
            "airfield",
            "airbase",
            "port",
            "harbour",
            "harbor",
            "strait",
            "straits",
            "sea",
            "ocean",
            "gulf",
            "bay",
            "river",
            "lake",
            "mountain",
            "mountains",
            "valley",
            "desert",
            "island",
            "islands",
            "isles",
            "reef",
            "shoal",
            "peninsula",
            "corridor",
            "bridge",
            "dam",
            "canal",
            "highway",
            "road",
            "street",
            "avenue",
            "square",
            "province",
            "region",
            "district",
            "oblast",
            "county",
            "governorate",
            "city",
            "town",
            "village",
            "border",
            "line",
            "zone",
            "crossing",
            "prison",
            "hospital",
            "mosque",
            "church",
            "cathedral",
            "temple",
            "stadium",
            "hotel",
            "palace",
            "tower",
            "airspace",
            "field",
            "plant",
            "station",
            "camp",
            "barracks");

    private static final Set<String> HAPPENINGS = Set.of(
            "war",
            "wars",
            "summit",
            "conference",
            "congress hall",
            "meeting",
            "talks",
            "exercise",
            "exercises",
            "operation",
            "revolution",
            "crisis",
            "day",
            "week",
            "year",
            "month",
            "era",
            "anniversary",
            "prize",
            "award",
            "games",
            "cup",
            "olympics",
            "ceasefire",
            "offensive",
            "massacre",
            "genocide",
            "famine",
            "election",
            "elections",
            "referendum",
            "program",
            "programme",
            "project",
            "fund",
            "missile",
            "missiles",
            "rocket",
            "rockets",
            "drone",
            "drones",
            "tank",
            "tanks",
            "system",
            "systems",
            "aircraft",
            "fighter",
            "helicopter",
            "frigate",
            "destroyer",
            "submarine",
            "corvette",
            "carrier",
            "ship",
            "class",
            "howitzer",
            "gun",
            "vehicle",
            "vehicles",
            "launcher",
            "jet",
            "jets",
            "bomber",
            "battery",
            "rifle");

    private static final Set<String> MATTERS = Set.of("affairs", "gdp", "gnp", "vat");

    private NotActors() {}

    /** Whether whoever bears a title acts for no state: "opposition leader". */
    static boolean isPrivate(String title) {
        return PRIVATE.matcher(title).find();
    }

    /** Whether the words may name someone who acts. */
    static boolean mayAct(Name name) {
        List<Token> tokens = name.tokens();
        if (tokens.getFirst().isNumber() || tokens.getLast().isNumber()) {
            return false;
        }
        String last = tokens.getLast().text().toLowerCase(Locale.ROOT);
        String first = tokens.getFirst().text().toLowerCase(Locale.ROOT);
        boolean started = first.equals("operation") || first.equals("resolution") || first.equals("article");
        boolean ofThing = name.head().is(Relation.COMPOUND)
                && name.head()
                        .head()
                        .filter(noun -> noun.isNoun() && !noun.isProperNoun())
                        .filter(noun -> HAPPENINGS.contains(noun.lemma()) || PAPERS.contains(noun.lemma()))
                        .isPresent();
        return !started
                && !ofThing
                && !PAPERS.contains(last)
                && !PLACES.contains(last)
                && !HAPPENINGS.contains(last)
                && !MATTERS.contains(last);
    }
}
