package io.statecraft.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LanguagePackTest {

    private static final LanguagePack PACK = LanguagePack.load();

    @Test
    void the_pack_tags_lemmatises_and_attaches() {
        NLPNode[] nodes = analyse("The ministers of Estonia were invited by Oslo to the talks.");

        assertThat(nodes).extracting(NLPNode::getPartOfSpeechTag).contains("NNS", "NNP", "VBN");
        assertThat(nodes).extracting(NLPNode::getLemma).contains("minister", "invite", "talk");
        NLPNode invited = nodes[6];
        assertThat(invited.getWordForm()).isEqualTo("invited");
        assertThat(nodes[2].getDependencyHead()).isSameAs(invited);
        assertThat(nodes[2].getDependencyLabel()).isEqualTo("nsubjpass");
        assertThat(nodes[7].getDependencyLabel()).isEqualTo("agent");
    }

    @Test
    void names_are_proposed() {
        NLPNode[] nodes = analyse("President Maia Sandu met officials of the European Union in Chisinau on Monday.");

        Set<String> tagged = Arrays.stream(nodes)
                .filter(node -> node.getNamedEntityTag() != null
                        && !node.getNamedEntityTag().equals("O"))
                .map(NLPNode::getWordForm)
                .collect(Collectors.toSet());
        assertThat(tagged).contains("Maia", "Sandu", "European", "Union", "Chisinau");
    }

    @Test
    void an_object_of_another_library_is_refused() throws IOException {
        ByteArrayOutputStream foreign = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(foreign)) {
            out.writeObject(URI.create("urn:not-a-model"));
        }

        assertThatThrownBy(() -> PackReader.object(new ByteArrayInputStream(foreign.toByteArray())))
                .isInstanceOf(InvalidClassException.class)
                .hasMessageContaining("REJECTED");
    }

    @Test
    void a_lexicon_is_read_as_it_was_written() throws IOException {
        Map<String, List<String>> lexicon = Map.of("treaty", List.of("NN"), "halt", List.of("VB", "NN"));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Lexicon.write(lexicon, new DataOutputStream(file));

        Map<String, List<String>> read =
                Lexicon.read(new DataInputStream(new ByteArrayInputStream(file.toByteArray())), values -> values);

        assertThat(read).isEqualTo(lexicon);
    }

    private static NLPNode[] analyse(String sentence) {
        List<Token> tokens = PACK.tokenizer().tokenize(sentence);
        return PACK.decoder().decode(PACK.decoder().toNodeArray(tokens));
    }
}
