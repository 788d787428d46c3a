package io.statecraft.vectors;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentence model all-MiniLM-L6-v2, quantised, out of a Maven artifact and run in this process.
 *
 * <p>It is loaded when the first vector is wanted, not at the start. One thread at a time is used for a text, so that
 * those who ask are never slowed down by more than one core.
 */
@Singleton
public class SentenceModel implements Embedding {
    /** What is longer is no sentence: the model reads about 2,000 characters at a time, and only the beginning counts. */
    private static final int CHARACTERS_MAX = 2_000;

    private volatile @Nullable Loaded loaded;

    @Override
    public byte[] vector(String text) {
        return SentenceVector.quantised(exact(text));
    }

    /** The vector as the model gives it, with a length of 1; of a text without a letter all of it is 0. */
    public float[] exact(String text) {
        if (text.isBlank()) {
            return new float[SentenceVector.LENGTH];
        }
        String beginning = text.length() <= CHARACTERS_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CHARACTERS_MAX / 2));
        try {
            return model().embed(beginning).content().vector();
        } catch (RuntimeException e) {
            throw e instanceof ModelException ? e : new ModelException("the sentence model does not answer: " + e, e);
        }
    }

    private Loaded model() {
        Loaded ready = loaded;
        return ready == null ? load() : ready;
    }

    private synchronized Loaded load() {
        Loaded ready = loaded;
        if (ready == null) {
            try {
                ready = new Loaded(encoder());
            } catch (OrtException | IOException | RuntimeException | LinkageError e) {
                // Native libraries that do not fit the machine are errors, and no reason to stop the service.
                throw new ModelException("the sentence model cannot be loaded: " + e, e);
            }
            loaded = ready;
        }
        return ready;
    }

    private static OnnxBertBiEncoder encoder() throws OrtException, IOException {
        // What the tokenizer needs is in its jar: it is not to look for other builds of it in the network. Its library
        // is
        // unpacked to a place of its own, because a library may be loaded from one place by one class loader alone.
        Path unpacked = Files.createTempDirectory("statecraft-tokenizer");
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("ENGINE_CACHE_DIR", unpacked.toString());
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream model = resource("all-minilm-l6-v2-q.onnx");
                InputStream tokenizer = resource("all-minilm-l6-v2-q-tokenizer.json")) {
            options.setIntraOpNumThreads(1);
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            return new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN);
        } finally {
            try (Stream<Path> files = Files.walk(unpacked)) {
                // From the directory down, for what was noted last goes first.
                files.forEach(file -> file.toFile().deleteOnExit());
            }
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream("/" + name);
        if (resource == null) {
            throw new IOException("no " + name + " in the artifact of the model");
        }
        return resource;
    }

    /** The model in memory. */
    private static final class Loaded extends AbstractInProcessEmbeddingModel {
        private final OnnxBertBiEncoder encoder;

        Loaded(OnnxBertBiEncoder encoder) {
            super(Runnable::run);
            this.encoder = encoder;
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
        }
    }
}
