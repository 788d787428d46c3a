package io.statecraft.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
    private static final String SENTENCE = "Norway's army has 8,800 soldiers.";

    @TempDir
    private Path folder = Path.of("");

    /** What a call printed and how it ended. */
    private record Ran(int status, String out, String err) {}

    @Test
    void facts_are_printed_one_a_line_with_quotes_that_stand_in_the_file() throws IOException {
        String text = "\uFEFFA heading 😀\r\n\r\n" + SENTENCE + "\r\n";
        Ran ran = run("extract", file("note.txt", text).toString(), "--published", "2024-05", "--format", "jsonl");
        assertThat(ran.status()).isZero();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).isNotEmpty();
        String read = text.replace("\r\n", "\n");
        for (String line : lines) {
            JsonNode fact = Json.read(line, JsonNode.class);
            assertThat(fact.get("document").asText()).isEqualTo("note");
            int start = read.offsetByCodePoints(0, fact.get("start").asInt());
            int end = read.offsetByCodePoints(0, fact.get("end").asInt());
            assertThat(read.substring(start, end)).isEqualTo(fact.get("quote").asText());
        }
    }

    @Test
    void a_document_in_another_language_is_one_line_and_exit_status_1_and_does_not_stop_the_others()
            throws IOException {
        String french = "Le ministre a rencontré lundi à Oslo le chef des armées, qui lui a promis de nouveaux avions.";
        Path foreign = file("foreign.txt", french);
        Ran alone = run("extract", foreign.toString(), "--format", "jsonl");
        assertThat(alone.status()).isEqualTo(1);
        assertThat(alone.out()).isEmpty();
        assertThat(alone.err()).isEqualTo("statecraft: foreign: language fr: no engine\n");
        assertThat(run("extract", foreign.toString(), "--explain").err()).isEqualTo(alone.err());
        Ran both = run("extract", foreign.toString(), file("own.txt", SENTENCE).toString(), "--format", "jsonl");
        assertThat(both.status()).isEqualTo(1);
        assertThat(both.out()).contains("\"document\":\"own\"");
    }

    @Test
    void without_an_address_of_a_language_model_the_built_in_engine_serves_and_a_line_says_so() throws IOException {
        Path note = file("note.txt", SENTENCE);
        Ran ran = run("extract", note.toString(), "--engine", "llm", "--format", "jsonl");
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .isEqualTo(run("extract", note.toString(), "--format", "jsonl").out());
        assertThat(ran.err())
                .contains("base-url is not set; the built-in engine serves")
                .hasLineCount(1);
    }

    @Test
    void what_cannot_be_read_is_one_line_and_exit_status_2() throws IOException {
        Path binary = folder.resolve("binary.txt");
        Files.write(binary, new byte[] {'a', 0, 'b'});
        Path latin = folder.resolve("latin.txt");
        Files.write(latin, new byte[] {'c', 'a', 'f', (byte) 0xE9});
        Path huge = folder.resolve("huge.txt");
        Files.write(huge, new byte[TextFile.BYTES_MAX + 1]);
        refused(run("extract", folder.resolve("missing.txt").toString()), "there is no file");
        refused(run("extract", file("empty.txt", " \n").toString()), "is empty");
        refused(run("extract", file("head.txt", "---\ntitle: x\n---\n").toString()), "is empty");
        refused(run("extract", binary.toString()), "is no text file");
        refused(run("extract", latin.toString()), "is no UTF-8 text");
        refused(run("extract", huge.toString()), "is larger than");
        refused(run("extract", folder.toString()), "is no file");
        refused(run("extract"), "FILE");
        refused(run("extract", "a", "--format", "xml"), "xml");
        refused(run("extract", file("a.txt", SENTENCE).toString(), "--published", "soon"), "--published");
        refused(
                run("extract", file("e.txt", SENTENCE).toString(), "--engine", "oracle"),
                "there is no engine 'oracle'");
        refused(run("extract", file("e.txt", SENTENCE).toString(), "--engine", "llm", "--explain"), "--explain");
        refused(run("ingest", folder.resolve("none").toString()), "there is no file or folder");
        refused(run("export"), "FORMAT");
        refused(run("export", "xls"), "no format 'xls'");
        refused(run("export", "csv", "actor"), "name=value");
        refused(run("export", "parquet"), "-o FILE");
        refused(run("import", "acled", "file"), "no format 'acled'");
        refused(run("import", "gdelt", folder.resolve("none").toString()), "there is no file");
        refused(run("correct"), "say what to do");
        refused(run("correct", "review", "f", "rejected"), "--by");
        refused(run("correct", "review", "f", "corrected", "--by", "a", "--reason", "b", "--fact", "{"), "no JSON");
        refused(run("key", "desk", "--role", "king"), "no role 'king'");
        refused(run("key", "a desk", "--role", "reader"), "a key's name");
        refused(run("no-such-command"), "no-such-command");
        refused(run("up", "--port", "many"), "--port");
        refused(run("up", "--port", "0", "--data", file("plain.txt", "x").toString()), "is no directory");
    }

    @Test
    void a_key_is_shown_once_and_its_hash_is_kept() throws IOException {
        Path keys = folder.resolve("keys");
        Ran made = run("key", "desk", "--role", "reader,operator", "--keys", keys.toString());
        assertThat(made.status()).isZero();
        String key = made.out().strip();
        assertThat(key).startsWith("statecraft_");
        assertThat(Files.readString(keys))
                .startsWith("desk operator,reader sha256:")
                .doesNotContain(key.substring("statecraft_".length()));
        refused(run("key", "desk", "--role", "reader", "--keys", keys.toString()), "already");
    }

    @Test
    void nobody_answering_is_one_line_and_exit_status_1() throws IOException {
        Ran ran = run("ingest", file("a.txt", SENTENCE).toString(), "--url", "http://127.0.0.1:1");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("no Statecraft answers").hasLineCount(1);
    }

    @Test
    void every_command_has_a_help_text() {
        for (String command : Main.commandLine().getSubcommands().keySet()) {
            Ran ran = command.equals("help") ? run("help") : run(command, "--help");
            assertThat(ran.status()).as(command).isZero();
            assertThat(ran.out()).as(command).contains("Usage:");
        }
    }

    private static void refused(Ran ran, String reason) {
        assertThat(ran.status()).as(ran.toString()).isEqualTo(2);
        assertThat(ran.err()).contains(reason).hasLineCount(1);
        assertThat(ran.out()).isEmpty();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        line.getSubcommands().values().forEach(sub -> printTo(sub, out, err));
        int status = line.execute(arguments);
        return new Ran(status, out.toString(), err.toString());
    }

    private static void printTo(CommandLine command, StringWriter out, StringWriter err) {
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        command.getSubcommands().values().forEach(sub -> printTo(sub, out, err));
    }
}
