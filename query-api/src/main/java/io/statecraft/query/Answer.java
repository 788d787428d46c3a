package io.statecraft.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A page of answers.
 *
 * @param question what is answered, in words
 * @param validSince the days that the answer is compared with, of changes
 * @param knownSince the state of knowledge that the answer is compared with, of changes
 * @param validAt the days that were asked about; absent: any
 * @param knownAt the state of knowledge that was asked about; absent: now
 * @param total how many rows all pages have together, where that was asked
 * @param rows the answers; {@code evidence} of each leads to its sentences
 * @param next where the next page is; absent on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Answer(
        String question,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> validSince,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> knownSince,
        Optional<String> validAt,
        Optional<String> knownAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> total,
        List<ObjectNode> rows,
        Optional<String> next) {}
