package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.actor.Entry;
import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.actor.Mention;
import io.statecraft.facts.DocumentDescription;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who issued an official statement, by its title and publisher: the one that says "we" in it. */
final class Issuer {
    private static final Pattern STATEMENT_BY = Pattern.compile(
            "(?iU)\\b(?:statements?|remarks?|address|speech|message|letter|readout|declaration|communiqu[eé]|press release|"
                    + "proclamation|comments?|briefing|interview|announcement|note|press note|reply|appeal)\\b[^,;:]{0,40}?\\b(?:by|from|of|attributable to)\\b "
                    + "(.{2,80}?)(?= (?:on|to|at|about|regarding|concerning|following|after|before|in|during)\\b|[,;:(]|$)");

    /** A release names whoever issues it first. */
    private static final Pattern RELEASE =
            Pattern.compile("(?i)(?:joint )?(?:press|media|news) (?:release|statement)\\s*[:–—-]");

    private static final Pattern ON_BEHALF = Pattern.compile("(?i)\\bon behalf of (?:the )?(.{2,80}?)(?=[,;:(]|$)");

    private static final Pattern GROUP = Pattern.compile(
            "\\bthe ((?:\\p{Lu}[\\p{L}-]+ )*(?:Group|Alliance|Coalition|Forum|Format|Quartet|Troika|Council|Union|Initiative))$");

    private static final Pattern OFFICE = Pattern.compile(
            "(?i)\\b(?:ministry|minister|premier|president|government|cabinet|"
                    + "department|chancell(?:or|ery)|spokes\\p{L}+|general staff|armed forces|council|king|queen|emir)\\b");

    private Issuer() {}

    /** "Address of the President": a statement of a state, whose title does not say of which. */
    static boolean isOfSomeState(String title) {
        Matcher matcher = STATEMENT_BY.matcher(title);
        return matcher.find() && OFFICE.matcher(matcher.group(1)).find();
    }

    static Optional<Who> of(DocumentDescription description, Gazetteer gazetteer) {
        Optional<Who> byTitle = description.title().flatMap(title -> ofTitle(title, gazetteer));
        return byTitle.or(() -> description
                .publisher()
                .flatMap(publisher -> first(gazetteer.findWithOrgans(publisher)))
                .filter(who -> who.type() != ActorType.PERSON));
    }

    /** Who issued a statement with this heading; empty where it is none. */
    static Optional<Who> ofTitle(String title, Gazetteer gazetteer) {
        Matcher behalf = ON_BEHALF.matcher(title);
        if (behalf.find()) {
            Optional<Who> principal = first(gazetteer.findWithOrgans(behalf.group(1)));
            if (principal.isPresent()) {
                return principal;
            }
        }
        Matcher matcher = STATEMENT_BY.matcher(title);
        if (!matcher.find()) {
            return RELEASE.matcher(title).lookingAt()
                    ? first(gazetteer.findWithOrgans(title)).filter(Who::isState)
                    : Optional.empty();
        }
        String by = matcher.group(1).strip();
        return first(gazetteer.findWithOrgans(by))
                .or(() -> OrganisationHeads.in(by, gazetteer))
                .or(() -> group(by));
    }

    /** "the Ministers of Defence of the Northern Group": a group of states that no list knows. */
    private static Optional<Who> group(String by) {
        Matcher matcher = GROUP.matcher(by);
        return matcher.find()
                ? Slug.of(matcher.group(1)).map(slug -> Who.of(slug, ActorType.ORGANISATION, Who.DERIVED))
                : Optional.empty();
    }

    private static Optional<Who> first(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.entry().type() != ActorType.PLACE)
                .filter(mention -> mention.role() != FormRole.PEOPLE)
                .map(mention -> who(mention.entry()))
                .findFirst();
    }

    private static Who who(Entry entry) {
        if (entry.type() == ActorType.PERSON && !entry.state().isEmpty()) {
            return new Who(entry.state(), ActorType.STATE, Optional.of(entry.id()), Who.NAMED);
        }
        return Who.of(entry.id(), entry.type(), Who.NAMED);
    }
}
