package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * Someone promises, guarantees, pledges or undertakes (not) to do something.
 *
 * <p>"They promised to fight Islamic State."
 *
 * @param statement who says it where, when it holds, how certainly
 * @param actor who commits themselves
 * @param recipients to whom; may be empty
 * @param content what is promised, verbatim
 * @param condition under which condition, verbatim
 */
public record Commitment(
        @JsonUnwrapped Statement statement,
        Actor actor,
        List<Actor> recipients,
        String content,
        Optional<String> condition)
        implements Fact {
    public Commitment {
        recipients = List.copyOf(recipients);
        Require.present(content, "content");
    }

    @Override
    public Commitment with(Statement newStatement) {
        return new Commitment(newStatement, actor, recipients, content, condition);
    }
}
