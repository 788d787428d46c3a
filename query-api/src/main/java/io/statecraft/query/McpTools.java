package io.statecraft.query;

import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.runtime.StartupEvent;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.InvalidQuestionException;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.service.Problem;
import io.statecraft.service.ProblemException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A tool of the Model Context Protocol for each view, so that assistants answer with facts that they can cite. */
@Singleton
class McpTools {
    private static final Map<String, String> GENERAL = general();

    private final ToolManager tools;
    private final CitedAnswers answers;

    McpTools(ToolManager tools, CitedAnswers answers) {
        this.tools = tools;
        this.answers = answers;
    }

    void offer(@Observes StartupEvent started) {
        ReadModels.VIEWS.forEach(this::offer);
    }

    private void offer(View view) {
        ToolManager.ToolDefinition tool = tools.newTool(view.name())
                .setDescription(view.question()
                        + " Each row comes with the quotes that state it and links to their documents: cite them.")
                .setAnnotations(new ToolManager.ToolAnnotations(view.question(), true, false, true, false));
        for (Filter filter : view.filters()) {
            tool.addArgument(
                    filter.name(),
                    "only rows with this %s; several values with | between them; example: %s"
                            .formatted(filter.name(), filter.example()),
                    filter.required(),
                    String.class);
        }
        GENERAL.forEach((name, meaning) -> tool.addArgument(name, meaning, false, String.class));
        tool.setHandler(call -> answer(view, call.args()), true).register();
    }

    private ToolResponse answer(View view, Map<String, Object> arguments) {
        try {
            return ToolResponse.success(
                    new TextContent(answers.of(view, arguments).toString()));
        } catch (ProblemException e) {
            return refused(e.problem());
        } catch (InvalidQuestionException e) {
            return refused(Parameters.problem(e));
        }
    }

    /** What is wrong and what would be right, so that the assistant can ask better. */
    private static ToolResponse refused(Problem problem) {
        return ToolResponse.error(Stream.of(
                        List.of(problem.detail()),
                        problem.field().map(field -> "Argument: " + field).stream()
                                .toList(),
                        problem.allowed().isEmpty()
                                ? List.<String>of()
                                : List.of("Allowed: " + String.join(", ", problem.allowed())))
                .flatMap(List::stream)
                .collect(Collectors.joining(" ")));
    }

    private static Map<String, String> general() {
        Map<String, String> general = new LinkedHashMap<>();
        general.put(Asked.VALID_AT, "the days that the answer is about, EDTF, such as 2021-07 or 2021-05/2021-06");
        general.put(Asked.KNOWN_AT, "the state of knowledge that it is about, such as 2024-01-01T00:00:00Z");
        general.put(Asked.SORT, "column to order by, with a hyphen before it the greatest first");
        general.put(Asked.LIMIT, "how many rows at most, 1 to " + CitedAnswers.ROWS_MAX);
        return general;
    }
}
