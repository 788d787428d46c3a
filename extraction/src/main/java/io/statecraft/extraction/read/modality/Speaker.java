package io.statecraft.extraction.read.modality;

import io.statecraft.extraction.lexicon.SpeechKind;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.reference.Who;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who judges, demands or denies where the words name nobody: "it is essential that", "these reports are false". */
public final class Speaker {
    private static final Set<SpeechKind> PLAIN = EnumSet.of(
            SpeechKind.SAY,
            SpeechKind.INSIST,
            SpeechKind.ANNOUNCE,
            SpeechKind.WARN,
            SpeechKind.ASSESS,
            SpeechKind.DEMAND,
            SpeechKind.URGE);

    private Speaker() {}

    /** The source of a clause that is said in plain words; else the issuer of a statement that speaks for itself. */
    public static Optional<Who> of(Token token, SentenceReading sentence) {
        Standing standing = sentence.standing(token);
        if (standing.source().isPresent()) {
            return standing.source()
                    .filter(who -> standing.speech().filter(PLAIN::contains).isPresent())
                    .filter(who -> who.certainty() > Who.UNLISTED);
        }
        boolean own = standing.speech().isEmpty() && !token.isQuoted();
        return sentence.actors().issuer().filter(who -> own && speaksForItself(sentence));
    }

    /** Whether the word above makes a claim of a clause already: "accused them of <b>shelling</b> it". */
    public static boolean isClaimed(Token clause, SentenceReading sentence) {
        return clause.head()
                .filter(above -> Matcher.at(sentence.lexicon().speech(), above, sentence.cast()).stream()
                        .filter(site -> site.trigger().value().claim().isPresent())
                        .anyMatch(site -> Contents.covers(site, clause)))
                .isPresent();
    }

    /** A history that a ministry publishes does not. */
    private static boolean speaksForItself(SentenceReading sentence) {
        return sentence.actors().isStatement() || sentence.actors().hasSaidWe(sentence.sentence());
    }
}
