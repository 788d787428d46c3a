package io.statecraft.extraction.parse;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import io.statecraft.extraction.parse.Sentence.NameRange;
import io.statecraft.extraction.parse.Sentence.Place;
import io.statecraft.language.LanguagePack;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses with NLP4J and translates its labels into ours. */
final class Nlp4jParser implements Parser {

    private static final int ROW_LENGTH = 40;
    private static final int WORDS_IN_A_ROW = 4;

    private final NLPDecoder decoder;
    private final Tokens tokens;

    private Nlp4jParser(LanguagePack pack) {
        this.decoder = pack.decoder();
        this.tokens = new Tokens(pack.tokenizer());
    }

    static Nlp4jParser load() {
        return new Nlp4jParser(LanguagePack.load());
    }

    @Override
    public List<Sentence> parse(String text) {
        String cleaned = TextCleaner.clean(text);
        List<Block> blocks = BlockFinder.find(cleaned);
        BitSet quoted = QuotationMarks.quoted(text, blocks);
        List<Sentence> sentences = new ArrayList<>();
        Leads leads = new Leads(text);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Sentence lead = leads.of(block);
            Sentence previous = null;
            for (Span span : SentenceSplitter.split(cleaned, block.span())) {
                for (List<Tokens.Piece> pieces : tokens.of(cleaned, span)) {
                    if (!hasWord(pieces)) {
                        continue;
                    }
                    Span exact = new Span(
                            pieces.getFirst().span().start(),
                            pieces.getLast().span().end());
                    Place place = new Place(exact, exact.in(text), sentences.size(), i, block.unit(), previous, lead);
                    previous = analyse(place, pieces, text, quoted);
                    sentences.add(previous);
                }
            }
            leads.seen(block, previous);
        }
        return List.copyOf(sentences);
    }

    /** Rows of marks and long rows of figures or single letters are no sentences, and dear to parse. */
    private static boolean hasWord(List<Tokens.Piece> pieces) {
        if (pieces.size() > ROW_LENGTH) {
            long words = pieces.stream().filter(piece -> isWord(piece.form())).count();
            return words * WORDS_IN_A_ROW >= pieces.size();
        }
        return pieces.stream().anyMatch(piece -> piece.form().chars().anyMatch(Character::isLetterOrDigit));
    }

    private static boolean isWord(String form) {
        return form.length() > 1 && form.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'');
    }

    private Sentence analyse(Place place, List<Tokens.Piece> pieces, String text, BitSet quoted) {
        NLPNode[] nodes = decoder.decode(Tokens.nodes(decoder, pieces));
        List<Draft> drafts = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Span span = pieces.get(i).span();
            NLPNode node = nodes[i + 1];
            String tag = Objects.requireNonNullElse(node.getPartOfSpeechTag(), "XX");
            String word = span.in(text);
            drafts.add(new Draft(
                    i, word, span, tag, Lemmas.lemma(word, tag, node.getLemma()), label(node.getDependencyLabel())));
        }
        for (int i = 0; i < drafts.size(); i++) {
            drafts.get(i).head = head(drafts, nodes[i + 1]);
        }
        Tree tree = new Tree(drafts);
        Prepositions.collapse(tree);
        Relabelling.apply(tree);
        Repairs.apply(tree);
        ClauseRepairs.apply(tree);
        List<TokenAnalysis> analyses = drafts.stream()
                .map(draft -> analysis(draft, quoted.get(draft.span.start())))
                .toList();
        return new Sentence(place, analyses, names(nodes));
    }

    private static String label(@Nullable String label) {
        return label == null ? "dep" : label;
    }

    private static @Nullable Draft head(List<Draft> drafts, NLPNode node) {
        NLPNode head = node.getDependencyHead();
        return head == null || head.getID() <= 0 ? null : drafts.get(head.getID() - 1);
    }

    private static TokenAnalysis analysis(Draft draft, boolean quoted) {
        return new TokenAnalysis(
                draft.text,
                draft.span.start(),
                draft.span.end(),
                draft.lemma,
                draft.tag,
                draft.head == null ? -1 : draft.head.index,
                draft.relation == null ? Relation.OTHER : draft.relation,
                draft.preposition,
                quoted);
    }

    /** Reads the tagger's marks (B-egin, I-nside, L-ast, U-nit), also where they do not fit together. */
    private static List<NameRange> names(NLPNode[] nodes) {
        List<NameRange> names = new ArrayList<>();
        int first = 0;
        while (first < nodes.length - 1) {
            Optional<NameType> type = nameType(nodes[first + 1]);
            int last = first;
            if (type.isPresent()) {
                while (last + 2 < nodes.length && continues(nodes[last + 2], type.get())) {
                    last++;
                }
                names.add(new NameRange(type.get(), first, last));
            }
            first = last + 1;
        }
        return names;
    }

    private static boolean continues(NLPNode node, NameType type) {
        String mark = Objects.requireNonNullElse(node.getNamedEntityTag(), "O");
        return (mark.startsWith("I-") || mark.startsWith("L-"))
                && nameType(node).equals(Optional.of(type));
    }

    private static Optional<NameType> nameType(NLPNode node) {
        String mark = Objects.requireNonNullElse(node.getNamedEntityTag(), "O");
        return mark.length() < 3 ? Optional.empty() : Optional.of(nameType(mark.substring(2)));
    }

    private static NameType nameType(String mark) {
        return switch (mark) {
            case "NORP" -> NameType.GROUP;
            case "FAC" -> NameType.FACILITY;
            case "ORG" -> NameType.ORGANISATION;
            case "GPE" -> NameType.POLITY;
            case "LOC" -> NameType.LOCATION;
            case "WORK_OF_ART" -> NameType.WORK;
            default -> NameType.valueOf(mark.toUpperCase(Locale.ROOT));
        };
    }
}
