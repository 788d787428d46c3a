package io.statecraft.query;

import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ColumnType;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.service.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be asked, for clients that find it out while they run. */
@Path("/views")
@Tag(name = ViewsInOpenApi.TAG)
@Produces(MediaType.APPLICATION_JSON)
class CatalogueResource {
    private static final Catalogue CATALOGUE =
            new Catalogue(ReadModels.VIEWS.stream().map(DescribedView::of).toList());

    /** All views. */
    record Catalogue(List<DescribedView> views) {}

    /** A question and the shape of its answers. */
    record DescribedView(
            @Schema(examples = "military-balance") String name,

            @Schema(examples = "Who has, gets and loses which military strength?")
            String question,

            @Schema(description = "in the order in which tables show them")
            List<DescribedColumn> columns,

            List<DescribedFilter> filters) {
        static DescribedView of(View view) {
            return new DescribedView(
                    view.name(),
                    view.question(),
                    view.columns().stream().map(DescribedColumn::of).toList(),
                    view.filters().stream().map(DescribedFilter::of).toList());
        }
    }

    /** A column of the answers. */
    record DescribedColumn(
            @Schema(examples = "owner") String name,

            @Schema(description = "text, integer, number, real, boolean, date, instant, texts or json")
            String type,

            @Schema(examples = "whose strength it is") String meaning) {
        static DescribedColumn of(Column column) {
            return new DescribedColumn(column.property(), code(column.type()), column.meaning());
        }
    }

    /** A parameter that narrows the answers. */
    record DescribedFilter(
            @Schema(examples = "owner") String name,
            @Schema(description = "of one value") String type,
            @Schema(examples = "whose strength it is") String meaning,
            @Schema(examples = "TJK") String example,

            @Schema(description = "whether the question must have it")
            boolean required,

            @Schema(description = "the only values there are; empty where others are possible")
            List<String> allowed) {
        static DescribedFilter of(Filter filter) {
            return new DescribedFilter(
                    filter.name(),
                    code(filter.type()),
                    filter.meaning(),
                    filter.example(),
                    filter.required(),
                    filter.allowed());
        }
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "catalogue",
            summary = "What can be asked?",
            description = "Each view with its question, the columns of its answers and the filters that narrow them.")
    public Catalogue catalogue() {
        return CATALOGUE;
    }

    private static String code(ColumnType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
