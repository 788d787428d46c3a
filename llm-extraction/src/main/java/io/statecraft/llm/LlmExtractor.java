package io.statecraft.llm;

import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.statecraft.extraction.Extraction;
import io.statecraft.extraction.Extractor;
import io.statecraft.facts.Document;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * The engine that asks a language model, window by window; what the model leaves unread the built-in engine reads.
 *
 * <p>Each fact names the engine that read it.
 */
public final class LlmExtractor implements Extractor {
    private final String name;
    private final LlmSettings settings;
    private final Instructions instructions;
    private final LanguageModel model;
    private final AnswerCache cache;
    private final Extractor standIn;
    private final Availability availability;

    private LlmExtractor(
            LlmSettings settings,
            String modelName,
            ChatModel chat,
            Extractor standIn,
            LanguageModel.Pause pause,
            Clock clock) {
        this.name = "llm:" + modelName + "/" + Instructions.VERSION;
        this.settings = settings;
        this.instructions = new Instructions();
        this.model = new LanguageModel(chat, instructions, settings.timeout(), settings.retries(), pause);
        this.cache = new AnswerCache(settings.cacheDirectory());
        this.standIn = standIn;
        this.availability = new Availability(clock);
    }

    /**
     * An engine over the model that the settings name.
     *
     * @param settings complete ones: {@link LlmSettings#missing()} is empty
     * @param standIn the engine that reads what the model leaves unread
     */
    public static LlmExtractor of(LlmSettings settings, Extractor standIn) {
        return of(settings, standIn, Thread::sleep, Clock.systemUTC());
    }

    static LlmExtractor of(LlmSettings settings, Extractor standIn, LanguageModel.Pause pause, Clock clock) {
        URI address = settings.baseUrl().orElseThrow();
        String modelName = settings.model().orElseThrow();
        OpenAiChatModel.OpenAiChatModelBuilder chat = OpenAiChatModel.builder()
                // Plain-text servers of models often stumble over an offer to change to HTTP/2.
                .httpClientBuilder(JdkHttpClient.builder()
                        .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)))
                .baseUrl(address.toString())
                .modelName(modelName)
                .timeout(settings.timeout())
                .strictJsonSchema(true)
                .maxRetries(0);
        settings.temperature().ifPresent(chat::temperature);
        settings.apiKeyFile().map(LlmExtractor::key).ifPresent(chat::apiKey);
        return new LlmExtractor(settings, modelName, chat.build(), standIn, pause, clock);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Extraction extract(Document document) {
        return new DocumentReading(document, name, settings, this::answer, availability).extraction(standIn);
    }

    /** The answer for a window: the kept one, or a new one; one that cannot be read is asked for once more. */
    private Answer answer(Document document, Window window, Budget budget) throws ModelFailure {
        String question = instructions.question(document.description(), window.text());
        String asked = String.join(
                "\n", name, instructions.system(), instructions.schema().toString(), question);
        Optional<String> kept = cache.find(asked);
        if (kept.isPresent()) {
            return Answer.of(kept.get());
        }
        try {
            return newAnswer(asked, question, budget);
        } catch (UnreadableAnswerException e) {
            return newAnswer(asked, question, budget);
        }
    }

    private Answer newAnswer(String asked, String question, Budget budget) throws ModelFailure {
        LanguageModel.Reply reply = model.ask(question, budget);
        Answer answer = Answer.of(reply.text());
        if (reply.cut() || answer.cut()) {
            return new Answer(answer.facts(), true);
        }
        cache.keep(asked, reply.text());
        return answer;
    }

    private static String key(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    LlmSettings.PREFIX + ".api-key-file: " + file + " cannot be read ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }
}
