package io.statecraft.query;

import io.statecraft.readmodels.View;
import io.statecraft.service.ProblemsInOpenApi;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Describes streams of rows. */
final class StreamsInOpenApi {
    private StreamsInOpenApi() {}

    static Operation of(View view, String name) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(ParametersInOpenApi.text(StreamResource.FROM, "now or beginning; default: now", "now"));
        parameters.add(ParametersInOpenApi.text("Last-Event-ID", "id of the last event that the client has", null)
                .in(Parameter.In.HEADER));
        parameters.addAll(ParametersInOpenApi.filters(view));
        APIResponses responses = OASFactory.createAPIResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("events recorded (a row) and retracted (the id of a fact), without end")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "text/event-stream",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .addType(Schema.SchemaType.STRING))
                                                        .example("id: 12.400.7\nevent: recorded\ndata: {}\n\n"))))
                .addAPIResponse("400", ProblemsInOpenApi.problem("an unknown parameter or a value that cannot be read"))
                .addAPIResponse("406", ProblemsInOpenApi.problem("a stream is text/event-stream"))
                .addAPIResponse("429", ProblemsInOpenApi.problem("too many streams: ask again after Retry-After"))
                .addAPIResponse("503", ProblemsInOpenApi.problem("not now: ask again after Retry-After"));
        // Completed here, for nobody says in which order the filters of the document run.
        return ProblemsInOpenApi.complete(OASFactory.createOperation()
                .operationId("stream" + name)
                .addTag(ViewsInOpenApi.TAG)
                .summary("Follow rows as they are recorded: " + view.question())
                .description(
                        "Server-sent events; goes on behind Last-Event-ID. Tell rows apart by rowKey: what was sent "
                                + "when a connection broke off may come again.")
                .parameters(parameters)
                .responses(responses));
    }
}
