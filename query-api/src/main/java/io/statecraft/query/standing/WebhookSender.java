package io.statecraft.query.standing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Sends changes to webhooks until they are acknowledged or given up. */
@Singleton
class WebhookSender {
    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final String MEDIA_TYPE = "application/cloudevents+json";
    private static final int STATUS_CLASS = 100;
    private static final int SUCCESS = 2;
    private static final int PAUSE_FACTOR = 4;

    private final Deliveries deliveries;
    private final StandingConfig config;
    private final ScheduledExecutorService senders;
    private final HttpClient http;

    WebhookSender(Deliveries deliveries, StandingConfig config) {
        this.deliveries = deliveries;
        this.config = config;
        this.senders = Executors.newScheduledThreadPool(
                config.sendersMax(),
                Thread.ofPlatform().daemon().name("webhooks-", 0).factory());
        // No redirects: a message goes where an operator wanted it, and nowhere else.
        this.http = HttpClient.newBuilder()
                .connectTimeout(config.answerMax())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    void start(@Observes StartupEvent started) {
        long interval = config.interval().toMillis();
        for (int i = 0; i < config.sendersMax(); i++) {
            senders.scheduleWithFixedDelay(this::sendWhatIsDue, interval, interval, TimeUnit.MILLISECONDS);
        }
    }

    /** Before the connections to the database are closed. */
    void stop(@Observes ShutdownEvent stopping) {
        senders.shutdownNow();
        http.shutdownNow();
    }

    private void sendWhatIsDue() {
        try {
            Optional<Delivery> due = next();
            while (due.isPresent() && !senders.isShutdown()) {
                send(due.get());
                due = next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            if (!senders.isShutdown()) {
                LOG.errorf("changes wait for their webhooks, trying again: %s", e.getMessage());
            }
        }
    }

    private Optional<Delivery> next() throws SQLException {
        return deliveries.take(config.answerMax().multipliedBy(2));
    }

    private void send(Delivery delivery) throws SQLException, InterruptedException {
        try {
            int status = status(request(delivery));
            if (status / STATUS_CLASS == SUCCESS) {
                deliveries.delivered(delivery);
            } else {
                failed(delivery, "the webhook answered " + status);
            }
        } catch (ExecutionException e) {
            failed(delivery, "the webhook does not answer: " + e.getCause());
        } catch (TimeoutException | IllegalArgumentException e) {
            failed(delivery, "the webhook does not answer: " + e);
        }
    }

    /** The time of a request ends with the headers of its answer; here it ends with the answer. */
    private int status(HttpRequest request) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(config.answerMax().toMillis(), TimeUnit.MILLISECONDS)
                    .statusCode();
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Delivery delivery) {
        Instant now = Instant.now();
        return HttpRequest.newBuilder(delivery.url())
                .header("Content-Type", MEDIA_TYPE)
                .header(WebhookSignature.ID_HEADER, delivery.messageId())
                .header(WebhookSignature.TIMESTAMP_HEADER, String.valueOf(now.getEpochSecond()))
                .header(
                        WebhookSignature.SIGNATURE_HEADER,
                        WebhookSignature.of(delivery.secret(), delivery.messageId(), now, delivery.body()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(delivery.body()))
                .build();
    }

    private void failed(Delivery delivery, String reason) throws SQLException {
        boolean last = delivery.attempts() >= config.attemptsMax();
        deliveries.failed(delivery, reason, last ? Optional.empty() : Optional.of(pause(delivery.attempts())));
        if (last) {
            LOG.errorf(
                    "gave up a change question=%s message=%s attempts=%d reason=%s",
                    delivery.question(), delivery.messageId(), delivery.attempts(), reason);
        }
    }

    /** How long to wait after so many attempts. */
    private Duration pause(int attempts) {
        Duration pause = config.firstPause();
        for (int i = 1; i < attempts && pause.compareTo(config.pauseMax()) < 0; i++) {
            pause = pause.multipliedBy(PAUSE_FACTOR);
        }
        return pause.compareTo(config.pauseMax()) < 0 ? pause : config.pauseMax();
    }
}
