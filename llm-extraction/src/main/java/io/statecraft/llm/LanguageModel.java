package io.statecraft.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import io.statecraft.llm.ModelFailure.Reach;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks the model, with patience that ends: each call has a time, errors that may pass have a number of further tries. */
final class LanguageModel {
    private static final Duration PAUSE_FIRST = Duration.ofSeconds(1);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(20);
    private static final int SERVER_ERROR = 500;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;
    private static final int REQUEST_TIMEOUT = 408;

    /** Waits; a test only notes it. */
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }

    private final ChatModel model;
    private final Instructions instructions;
    private final Duration timeout;
    private final int retries;
    private final Pause pause;
    // A thread of its own for each call: a client's timeout may end with the first byte, this one does not.
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("llm-", 0).factory());

    LanguageModel(ChatModel model, Instructions instructions, Duration timeout, int retries, Pause pause) {
        this.model = model;
        this.instructions = instructions;
        this.timeout = timeout;
        this.retries = retries;
        this.pause = pause;
    }

    /** The text of the answer, and whether it broke off because it became too long. */
    record Reply(String text, boolean cut) {}

    /** Asks until there is an answer, an error that will not pass, or no try or budget left. */
    Reply ask(String question, Budget budget) throws ModelFailure {
        Duration wait = PAUSE_FIRST;
        for (int attempt = 0; ; attempt++) {
            if (budget.exhausted()) {
                throw new ModelFailure(Reach.DOCUMENT, "the budget of calls or tokens is spent");
            }
            budget.call();
            try {
                return reply(call(question), question, budget);
            } catch (PassingException e) {
                if (attempt >= retries) {
                    throw new ModelFailure(Reach.SERVICE, e.reason());
                }
            }
            rest(wait);
            wait = wait.multipliedBy(2).compareTo(PAUSE_MAX) < 0 ? wait.multipliedBy(2) : PAUSE_MAX;
        }
    }

    private Reply reply(ChatResponse response, String question, Budget budget) throws ModelFailure {
        String text = response.aiMessage() == null ? null : response.aiMessage().text();
        String answer = text == null ? "" : text;
        budget.spend(response.tokenUsage(), instructions.system().length() + question.length(), answer.length());
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            throw new ModelFailure(Reach.WINDOW, "the model refused to read it");
        }
        if (answer.isBlank()) {
            throw new ModelFailure(Reach.WINDOW, "an answer was empty");
        }
        return new Reply(answer, response.finishReason() == FinishReason.LENGTH);
    }

    private ChatResponse call(String question) throws ModelFailure, PassingException {
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from(instructions.system()), UserMessage.from(question))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name("facts")
                                .rootElement(
                                        JsonRawSchema.from(instructions.schema().toString()))
                                .build())
                        .build())
                .build();
        Future<ChatResponse> answer = calls.submit(() -> model.chat(request));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new PassingException("no answer within " + timeout.toMillis() + " ms");
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw interrupted();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** What will not pass is thrown at once; anything unknown may. */
    private static PassingException failure(@Nullable Throwable cause) throws ModelFailure {
        String reason = reason(cause);
        int status = status(cause);
        boolean passing =
                status >= SERVER_ERROR || status == TOO_MANY || status == REQUEST_TIMEOUT || status == TOO_EARLY;
        if (cause instanceof AuthenticationException || cause instanceof ModelNotFoundException) {
            throw new ModelFailure(Reach.SERVICE, reason);
        }
        if (!passing
                && (status > 0
                        || cause instanceof InvalidRequestException
                        || cause instanceof UnsupportedFeatureException)) {
            throw new ModelFailure(Reach.WINDOW, reason);
        }
        return new PassingException(reason);
    }

    /** The HTTP status that the service answered; 0 where it did not. */
    private static int status(@Nullable Throwable cause) {
        for (Throwable error = cause; error != null; error = error.getCause()) {
            if (error instanceof HttpException http) {
                return http.statusCode();
            }
        }
        return 0;
    }

    /** In a few words and without the service's own, which may hold the text of the document. */
    private static String reason(@Nullable Throwable cause) {
        int status = status(cause);
        if (status > 0) {
            return "the service answered HTTP " + status;
        }
        for (Throwable error = cause; error != null; error = error.getCause()) {
            if (error instanceof IOException && !(error instanceof JsonProcessingException)) {
                return "the service is not reached";
            }
        }
        return "an answer was not one of such a service";
    }

    private void rest(Duration wait) throws ModelFailure {
        try {
            pause.of(wait);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static ModelFailure interrupted() {
        Thread.currentThread().interrupt();
        return new ModelFailure(Reach.DOCUMENT, "interrupted");
    }

    /** An error that may pass. */
    private static final class PassingException extends Exception {
        private static final long serialVersionUID = 1L;

        PassingException(String message) {
            super(message);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
