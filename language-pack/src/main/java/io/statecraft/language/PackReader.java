package io.statecraft.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads the parts of the pack, and nothing else: only classes of the models' own libraries are accepted. */
final class PackReader {

    private static final int BUFFER = 1 << 18;
    private static final String ACCEPTED = "io.statecraft.language.*;edu.emory.mathcs.nlp.**;"
            + "it.unimi.dsi.fastutil.**;org.magicwerk.brownies.**;java.lang.*;java.util.*;!*";
    private static final ObjectInputFilter OWN_CLASSES = ObjectInputFilter.Config.createFilter(ACCEPTED);

    private PackReader() {}

    static Object model(String name) throws IOException, ClassNotFoundException {
        return object(open(name));
    }

    static Object object(InputStream content) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new OwnLoaderStream(content)) {
            in.setObjectInputFilter(OWN_CLASSES);
            return in.readObject();
        }
    }

    static <V> Map<String, V> lexicon(String name, Function<List<String>, V> collection) throws IOException {
        try (DataInputStream in = new DataInputStream(open(name))) {
            return Lexicon.read(in, collection);
        }
    }

    /** The configuration from which NLP4J makes lexica that are all absent. */
    static Element emptyConfiguration() {
        try {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            Element configuration = document.createElement("configuration");
            configuration.appendChild(document.createElement("lexica"));
            return configuration;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JVM has an XML parser", e);
        }
    }

    private static InputStream open(String part) throws IOException {
        InputStream stream = PackReader.class.getResourceAsStream(Pack.fileName(part));
        if (stream == null) {
            throw new FileNotFoundException("the language pack lacks " + Pack.fileName(part) + ": build language-pack");
        }
        return new BufferedInputStream(stream, BUFFER);
    }

    /** Resolves classes as this class does: under an application server the caller's loader may see others. */
    private static final class OwnLoaderStream extends ObjectInputStream {

        OwnLoaderStream(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, PackReader.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                // Primitive types have no loader; the JDK's own table knows them.
                return super.resolveClass(description);
            }
        }
    }
}
