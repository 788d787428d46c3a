package io.statecraft.query;

import static io.statecraft.service.ProblemsInOpenApi.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.service.ProblemsInOpenApi;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Describes each view as an operation of its own, out of the definitions of the read models. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ViewsInOpenApi implements OASFilter {
    static final String TAG = "Questions";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().removePathItem("/{view}");
        api.getPaths().removePathItem("/{view}/{id}");
        api.getPaths().removePathItem("/{view}/changes");
        api.getPaths().removePathItem("/{view}/stream");
        api.getPaths().removePathItem("/stream");
        api.getPaths().addPathItem("/stream", item(api, "/stream").GET(StreamsInOpenApi.of(ReadModels.FACTS, "")));
        api.addTag(OASFactory.createTag().name(TAG).description("What can be asked, on both time axes"));
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        for (View view : ReadModels.VIEWS) {
            AnswersInOpenApi.schemas(view).forEach(api.getComponents()::addSchema);
            api.getPaths()
                    .addPathItem("/" + view.name(), item(api, "/" + view.name()).GET(list(view)));
            String changes = "/" + view.name() + "/changes";
            api.getPaths().addPathItem(changes, item(api, changes).GET(changes(view)));
            if (view.tells()) {
                String stream = "/" + view.name() + "/stream";
                api.getPaths()
                        .addPathItem(
                                stream,
                                item(api, stream)
                                        .GET(StreamsInOpenApi.of(view, AnswersInOpenApi.capitalized(view.name()))));
            }
            view.identity().ifPresent(identity -> {
                String path = "/" + view.name() + "/{" + identity + "}";
                api.getPaths().addPathItem(path, item(api, path).GET(one(view, identity)));
            });
        }
    }

    /** Another service may describe other methods of the same path. */
    private static PathItem item(OpenAPI api, String path) {
        PathItem known = api.getPaths().getPathItem(path);
        return known == null ? OASFactory.createPathItem() : known;
    }

    private static Operation list(View view) {
        return operation("list" + AnswersInOpenApi.capitalized(view.name()), AnswersInOpenApi.ofRows(view))
                .summary(view.question())
                .parameters(ParametersInOpenApi.ofList(view));
    }

    private static Operation one(View view, String identity) {
        Filter filter = view.filters().stream()
                .filter(candidate -> candidate.name().equals(identity))
                .findFirst()
                .orElseThrow();
        Operation operation = operation(
                        "get" + AnswersInOpenApi.capitalized(view.name()), AnswersInOpenApi.ofRows(view))
                .summary(view.question())
                .parameters(ParametersInOpenApi.ofOne())
                .addParameter(ParametersInOpenApi.text(identity, filter.meaning(), filter.example())
                        .in(Parameter.In.PATH)
                        .required(true));
        operation.getResponses().addAPIResponse("404", problem("nothing of that id at that time"));
        return operation;
    }

    private static Operation changes(View view) {
        return operation(
                        "list" + AnswersInOpenApi.capitalized(view.name()) + "Changes",
                        AnswersInOpenApi.ofChanges(view))
                .summary("What has changed? " + view.question())
                .description(
                        "Rows are added, removed or changed between an earlier time point (knownSince, validSince) "
                                + "and that of the answer (knownAt, validAt); each with the event that caused it.")
                .parameters(ParametersInOpenApi.ofChanges(view));
    }

    private static Operation operation(String id, APIResponse answer) {
        APIResponses responses = OASFactory.createAPIResponses()
                .addAPIResponse("200", answer)
                .addAPIResponse(
                        "304", OASFactory.createAPIResponse().description("unchanged since the answer with that ETag"))
                .addAPIResponse("400", problem("an unknown parameter or a value that cannot be read"))
                .addAPIResponse("406", problem("no such format"))
                .addAPIResponse("412", problem("the document of atLeast is not read yet: ask again after Retry-After"))
                .addAPIResponse("429", problem("too many questions at once: ask again after Retry-After"))
                .addAPIResponse("503", problem("not now: ask again after Retry-After"))
                .addAPIResponse("504", problem("the answer takes too long: narrow the question"));
        return ProblemsInOpenApi.complete(
                OASFactory.createOperation().operationId(id).addTag(TAG).responses(responses));
    }
}
