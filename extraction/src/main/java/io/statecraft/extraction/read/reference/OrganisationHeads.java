package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.actor.Gazetteer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Offices that lead organisations and go without their name: "the Secretary-General" is that of the United Nations. */
final class OrganisationHeads {
    /** Which organisation calls its head so where a text names none. */
    private static final Map<String, String> BY_TITLE =
            Map.of("secretary general", "united-nations", "high representative", "european-union");

    private static final Pattern TITLE = Pattern.compile("(?i)\\b(?:secretary[- ]general|high representative)\\b");

    private OrganisationHeads() {}

    /** Whether the words end with such an office. */
    static boolean isHead(String words) {
        Matcher matcher = TITLE.matcher(words);
        return matcher.find() && matcher.end() == words.length();
    }

    /** The organisation that such an office among the words leads where nothing else says which. */
    static Optional<Who> in(String words, Gazetteer gazetteer) {
        return TITLE.matcher(words)
                .results()
                .findFirst()
                .map(title -> title.group().toLowerCase(Locale.ROOT).replace('-', ' '))
                .map(BY_TITLE::get)
                .flatMap(gazetteer::entry)
                .map(entry -> Who.of(entry.id(), ActorType.ORGANISATION, Who.DERIVED));
    }
}
