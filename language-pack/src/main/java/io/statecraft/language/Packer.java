package io.statecraft.language;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tukaani.xz.XZInputStream;

/**
 * Makes the pack from the models of nlp4j-english. Runs at build time only, in a JVM of its own.
 *
 * <p>Every weight, a sample of scores and every lexicon entry are compared with the originals before the pack counts as
 * made; the pack is left alone while it was made from the same version by the same code.
 */
final class Packer {

    private static final String SOURCE = "/edu/emory/mathcs/nlp/";
    private static final int BUFFER = 1 << 20;
    private static final int SAMPLED_SCORES = 2_000;
    private static final List<Class<?>> MAKERS = List.of(
            Packer.class, Pack.class, SparseWeights.class, FeatureTable.class, PackedTemplate.class, Lexicon.class);

    private Packer() {}

    /** Takes the version of the models and the directory of compiled classes. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Path target =
                Path.of(arguments[1]).resolve(Packer.class.getPackageName().replace('.', '/'));
        Path stamp = target.resolve("pack.stamp");
        String wanted = fingerprint(arguments[0]);
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        Files.createDirectories(target);
        Files.deleteIfExists(stamp);
        for (String model : Pack.MODELS) {
            packModel(model, target);
        }
        packLexicon("en-ambiguity-classes-simplified-lowercase", Pack.AMBIGUITY_CLASSES, target);
        packLexicon("en-brown-clusters-simplified-lowercase", Pack.WORD_CLUSTERS, target);
        // Last, so that an interrupted run is seen and repeated.
        Files.writeString(stamp, wanted);
    }

    private static String fingerprint(String version) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(version.getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : MAKERS) {
                try (InputStream content = open(type.getSimpleName() + ".class")) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    private static void packModel(String name, Path target) throws IOException, ClassNotFoundException {
        @SuppressWarnings("unchecked")
        OnlineComponent<NLPNode, NLPState<NLPNode>> model =
                (OnlineComponent<NLPNode, NLPState<NLPNode>>) readOriginal("models/en-" + name);
        WeightVector weights = model.getOptimizer().getWeightVector();
        MajorVector dense = weights.getSparseWeightVector();
        SparseWeights sparse = SparseWeights.of(dense);
        checkWeights(name, dense, sparse);
        checkScores(name, dense, sparse);
        weights.setSparseWeightVector(sparse);
        FeatureTemplate<NLPNode, NLPState<NLPNode>> template = model.getFeatureTemplate();
        model.setFeatureTemplate(new PackedTemplate<>(template, featureMap(template)));
        try (ObjectOutputStream out = new ObjectOutputStream(
                new BufferedOutputStream(Files.newOutputStream(target.resolve(Pack.fileName(name))), BUFFER))) {
            out.writeObject(model);
        }
    }

    /** The library shows it to its own kind alone. */
    private static FeatureMap featureMap(FeatureTemplate<?, ?> template) {
        try {
            Field field = FeatureTemplate.class.getDeclaredField("feature_map");
            field.setAccessible(true);
            return (FeatureMap) field.get(template);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("another version of NLP4J than was expected", e);
        }
    }

    private static void checkWeights(String name, MajorVector dense, SparseWeights sparse) {
        for (int i = 0; i < dense.getFeatureSize() * dense.getLabelSize(); i++) {
            if (dense.get(i) != sparse.get(i)) {
                throw new IllegalStateException("weight " + i + " of model " + name + " differs");
            }
        }
    }

    private static void checkScores(String name, MajorVector dense, SparseWeights sparse) {
        Random random = new Random(1);
        for (int i = 0; i < SAMPLED_SCORES; i++) {
            SparseVector features = new SparseVector();
            for (int j = 0; j < 60; j++) {
                features.add(random.nextInt(dense.getFeatureSize() + 10), random.nextFloat());
            }
            float[] expected = new float[dense.getLabelSize()];
            float[] actual = new float[dense.getLabelSize()];
            dense.addScores(features, expected);
            sparse.addScores(features, actual);
            if (!Arrays.equals(expected, actual)) {
                throw new IllegalStateException("scores of model " + name + " differ");
            }
        }
    }

    private static void packLexicon(String original, String name, Path target)
            throws IOException, ClassNotFoundException {
        @SuppressWarnings("unchecked")
        Map<String, Collection<String>> lexicon = (Map<String, Collection<String>>) readOriginal("lexica/" + original);
        Path file = target.resolve(Pack.fileName(name));
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            Lexicon.write(lexicon, out);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            Map<String, List<String>> packed = Lexicon.read(in, values -> values);
            if (!packed.keySet().equals(lexicon.keySet())) {
                throw new IllegalStateException("words of lexicon " + name + " differ");
            }
            lexicon.forEach((word, values) -> checkValues(name, word, values, packed.getOrDefault(word, List.of())));
        }
    }

    private static void checkValues(String name, String word, Collection<String> expected, List<String> actual) {
        boolean same = expected instanceof List<?> ? expected.equals(actual) : expected.equals(new HashSet<>(actual));
        if (!same) {
            throw new IllegalStateException("values of '" + word + "' in lexicon " + name + " differ");
        }
    }

    private static Object readOriginal(String path) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(
                new XZInputStream(new BufferedInputStream(open(SOURCE + path + ".xz"), BUFFER)), BUFFER))) {
            return in.readObject();
        }
    }

    private static InputStream open(String resource) {
        InputStream stream = Packer.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new UncheckedIOException(new IOException("not on the class path: " + resource));
        }
        return stream;
    }
}
