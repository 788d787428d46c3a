package io.statecraft.ingest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a file of event data.
 *
 * @param format what it was read as
 * @param extractor what its facts name as their extractor
 * @param rows how many rows it has
 * @param taken how many became a document with a fact
 * @param known how many had been taken before
 * @param leftOut how many gave nothing
 * @param mapped how codes were understood, and how often
 * @param reasons why rows were left out, and how often
 * @param examples the first rows that were left out for each reason
 */
record ImportReport(
        String format,
        String extractor,
        long rows,
        long taken,
        long known,
        long leftOut,

        @Schema(example = "{\"CAMEO 042 -> CONSULT visit\": 12}")
        Map<String, Long> mapped,

        @Schema(example = "{\"CAMEO 01 has no PLOVER type\": 3}")
        Map<String, Long> reasons,

        @Schema(example = "{\"CAMEO 01 has no PLOVER type\": [1, 7]}")
        Map<String, List<Long>> examples) {}
