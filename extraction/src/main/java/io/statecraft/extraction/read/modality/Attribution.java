package io.statecraft.extraction.read.modality;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.Lexicon;
import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.lexicon.SpeechKind;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Quotations;
import io.statecraft.extraction.read.reference.SentenceCast;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Factuality;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who says it: speech verbs above a clause, "according to", and quotations. */
public final class Attribution {
    private final SentenceCast cast;
    private final Optional<Who> quoted;
    private final Map<Token, Site<Cue<SpeechKind>>> told = new LinkedHashMap<>();
    private final List<Site<Cue<SpeechKind>>> accordingTo = new ArrayList<>();

    Attribution(Lexicon lexicon, SentenceCast cast) {
        this.cast = cast;
        this.quoted = Quotations.speaker(cast.sentence(), cast);
        for (Token token : cast.sentence().tokens()) {
            if (token.isNoun()) {
                for (Site<Cue<SpeechKind>> site : Matcher.at(lexicon.speech(), token, cast)) {
                    Contents.of(site).stream()
                            .filter(content -> !content.isWithin(token))
                            .forEach(content -> told.putIfAbsent(content, site));
                }
                continue;
            }
            for (Site<Cue<SpeechKind>> site : Matcher.at(lexicon.speech(), token, cast)) {
                if (site.trigger().partOfSpeech() == PartOfSpeech.PHRASE) {
                    accordingTo.add(site);
                    break;
                }
            }
        }
    }

    /** The standing of what a speech verb says. */
    Standing said(Site<Cue<SpeechKind>> site, Standing standing) {
        SpeechKind kind = site.trigger().value();
        Optional<Who> speaker =
                Voices.of(site, site.trigger().holder()).stream().findFirst();
        boolean anonymous = speaker.isEmpty();
        Standing result = standing.saidBy(speaker, kind);
        Factuality value = standing.factuality();
        Factuality heard =
                switch (kind) {
                    case ALLEGE, ACCUSE, ASK -> Factuality.UNCOMMITTED;
                    case DENY -> Factuality.CERTAINLY_NOT;
                    case DOUBT -> Factuality.PROBABLY_NOT;
                    case WARN -> value == Factuality.CERTAIN ? Factuality.POSSIBLE : value;
                    case REPORT -> anonymous ? Factuality.PROBABLE : value;
                    case ASSESS -> value == Factuality.CERTAIN ? Factuality.PROBABLE : value;
                    default -> value;
                };
        result = result.with(heard);
        boolean aimed =
                switch (kind) {
                    case COMMIT, DEMAND, URGE, THREATEN, REJECT -> true;
                    default -> false;
                };
        return aimed ? result.asWanted() : result;
    }

    /** Adds a source that governs by its place: "according to", and the speaker of quoted words. */
    Standing around(Token token, Standing standing) {
        if (standing.source().isPresent() || standing.speech().isPresent()) {
            return standing;
        }
        for (Map.Entry<Token, Site<Cue<SpeechKind>>> entry : told.entrySet()) {
            if (token.isWithin(entry.getKey())) {
                return said(entry.getValue(), standing);
            }
        }
        if (token.isQuoted() && quoted.isPresent()) {
            return standing.saidBy(quoted, SpeechKind.SAY);
        }
        for (Site<Cue<SpeechKind>> site : accordingTo) {
            Optional<Who> speaker = behind(site);
            if (speaker.isPresent() && !site.words().contains(token)) {
                return standing.saidBy(speaker, SpeechKind.REPORT);
            }
        }
        return standing;
    }

    private Optional<Who> behind(Site<Cue<SpeechKind>> site) {
        Token last = site.words().isEmpty() ? site.head() : site.words().getLast();
        Optional<Token> noun = last.is(Relation.CASE) ? last.head() : last.next();
        return noun.flatMap(token -> cast.of(token).stream().findFirst());
    }
}
