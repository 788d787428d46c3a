package io.statecraft.standalone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Json;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has a running installation publish its history again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Publish events of the log again: to a topic of choice for a new subscriber, or, after the broker has"
                        + " lost its data, to the topics where they came from.",
        footer = {
            "",
            "The events keep their ids and their order. After a failure, replay behind the position that was told.",
            "Exit status: 0 done, 1 failed or not running, 2 a wrong topic or position."
        })
final class ReplayCommand implements Callable<Integer> {
    private static final long LOOK_MILLIS = 500;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private Target target = new Target();

    /** Where the events go. */
    static final class Target {
        @Option(names = "--topic", paramLabel = "T", required = true, description = "the topic to publish to")
        private @Nullable String topic;

        @Option(
                names = "--restore",
                required = true,
                description = "publish the whole log to the topics where its events came from; they must be empty")
        private boolean restore;
    }

    @Option(names = "--from", paramLabel = "P", description = "first position (default: the first of the log)")
    private long from = 1;

    @Option(names = "--to", paramLabel = "P", description = "last position (default: the end of the log)")
    private @Nullable Long to;

    @Option(names = "--type", paramLabel = "TYPE", description = "only events of this type")
    private @Nullable String type;

    @Option(names = "--document", paramLabel = "ID", description = "only events of this document")
    private @Nullable String document;

    @Option(names = "--subject", paramLabel = "ID", description = "only events about this fact or document")
    private @Nullable String subject;

    @Option(names = "--actor", paramLabel = "ID", description = "only events that name this actor")
    private @Nullable String actor;

    @Option(names = "--recorded-from", paramLabel = "TIME", description = "only events recorded then or later")
    private @Nullable String recordedFrom;

    @Option(names = "--recorded-to", paramLabel = "TIME", description = "only events recorded then or earlier")
    private @Nullable String recordedTo;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where the event store answers (default: ${DEFAULT-VALUE})")
    private URI url = URI.create("http://localhost:8080");

    @Override
    public Integer call() throws InterruptedException {
        Installation installation = new Installation(url);
        Installation.Answer answer = target.restore
                ? installation.post("/log/restoration", "{}")
                : installation.post("/log/replays", Json.line(request()));
        return follow(installation, answer.required());
    }

    private int follow(Installation installation, Installation.Answer begun) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Installation.Answer now = begun;
        long told = -1;
        while (now.body().path("stage").asText().equals("running")) {
            told = tell(out, now, told);
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            now = installation
                    .get("/log/replays/" + begun.body().path("id").asText())
                    .required();
        }
        tell(out, now, told);
        if (now.body().path("stage").asText().equals("done")) {
            out.printf(
                    "%d events published to %s.%n",
                    now.body().path("published").asLong(),
                    now.body().path("topic").asText());
            return 0;
        }
        throw new FailedException("failed behind position %d: %s"
                .formatted(
                        now.body().path("position").asLong(),
                        now.body().path("problem").asText()));
    }

    private static long tell(PrintWriter out, Installation.Answer now, long told) {
        long position = now.body().path("position").asLong();
        if (position != told) {
            out.printf(
                    "position %d of %d%n", position, now.body().path("through").asLong());
        }
        return position;
    }

    private ObjectNode request() {
        ObjectNode request = Json.MAPPER.createObjectNode();
        request.put("topic", target.topic);
        if (from > 1) {
            request.put("after", from - 1);
        }
        if (to != null) {
            request.put("through", to);
        }
        put(request, "type", type);
        put(request, "document", document);
        put(request, "subject", subject);
        put(request, "actor", actor);
        put(request, "recordedFrom", recordedFrom);
        put(request, "recordedTo", recordedTo);
        return request;
    }

    private static void put(ObjectNode request, String field, @Nullable String value) {
        if (value != null) {
            request.put(field, value);
        }
    }
}
