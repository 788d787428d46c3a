package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * A forecast, risk or expectation about what may, will or will not come.
 *
 * <p>"The withdrawal is expected to be completed by the end of August."
 *
 * @param statement who says it where, when it holds, how certainly
 * @param about whom it is about; may be empty
 * @param content what may come, verbatim
 * @param likelihood ICD 203 band; absent when the text commits to none
 */
public record Assessment(
        @JsonUnwrapped Statement statement, List<Actor> about, String content, Optional<Likelihood> likelihood)
        implements Fact {
    public Assessment {
        about = List.copyOf(about);
        Require.present(content, "content");
    }

    @Override
    public Assessment with(Statement newStatement) {
        return new Assessment(newStatement, about, content, likelihood);
    }
}
