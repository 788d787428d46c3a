package io.statecraft.extraction.parse;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints how a text is parsed, for developers of readers: a table of tokens and a line per clause.
 *
 * <p>Run it with {@code mvn -pl extraction test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.statecraft.extraction.parse.ParsePrinter -Dexec.args=FILE}; without a file it reads its input.
 */
final class ParsePrinter {

    private ParsePrinter() {}

    public static void main(String[] arguments) throws IOException {
        String text = arguments.length > 0
                ? Files.readString(Path.of(arguments[0]))
                : new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Sentence sentence : Parser.load().parse(text)) {
            print(sentence, out);
        }
    }

    static void print(Sentence sentence, PrintStream out) {
        out.printf(
                "# %d %s, block %d, %d-%d: %s%n",
                sentence.index(),
                sentence.unit(),
                sentence.paragraph(),
                sentence.start(),
                sentence.end(),
                sentence.text().replaceAll("\\s+", " "));
        sentence.lead().ifPresent(lead -> out.printf("  under: %s%n", lead.text()));
        for (Token token : sentence.tokens()) {
            out.printf(
                    "%4d %-18s %-16s %-5s %-20s %-18s %s%s%n",
                    token.index(),
                    token.text(),
                    token.lemma(),
                    token.tag(),
                    token.relation() + (token.preposition().isEmpty() ? "" : " (" + token.preposition() + ")"),
                    token.head().map(head -> head.index() + " " + head.text()).orElse("-"),
                    token.nameType().map(NameType::name).orElse(""),
                    token.isQuoted() ? " quoted" : "");
        }
        sentence.clauses().forEach(clause -> out.println(describe(clause)));
        out.println();
    }

    static String describe(Clause clause) {
        StringBuilder line = new StringBuilder("  > ").append(clause.lemma());
        line.append(' ').append(clause.tense());
        line.append(clause.isPassive() ? " passive" : "");
        line.append(clause.isPerfect() ? " perfect" : "");
        line.append(clause.isProgressive() ? " progressive" : "");
        line.append(clause.isNegated() ? " NOT" : "");
        line.append(clause.modal().map(modal -> " modal=" + modal).orElse(""));
        line.append(clause.marker().map(marker -> " marker=" + marker).orElse(""));
        line.append(list(" subjects", clause.subjects()));
        line.append(list(" objects", clause.objects()));
        line.append(list(" to", clause.indirectObjects()));
        line.append(list(" agents", clause.agents()));
        line.append(list(" attributes", clause.attributes()));
        for (Token noun : clause.prepositional()) {
            line.append(" [")
                    .append(noun.preposition())
                    .append(' ')
                    .append(noun.text())
                    .append(']');
        }
        line.append(
                clause.complement().map(inner -> " complement=" + inner.lemma()).orElse(""));
        line.append(clause.governor().map(outer -> " under=" + outer.lemma()).orElse(""));
        return line.toString();
    }

    private static String list(String label, List<Token> tokens) {
        return tokens.isEmpty()
                ? ""
                : label + "="
                        + tokens.stream()
                                .map(token ->
                                        token.sentence().text(Phrase.of(token).coreSpan()))
                                .collect(Collectors.joining("; ", "{", "}"));
    }
}
