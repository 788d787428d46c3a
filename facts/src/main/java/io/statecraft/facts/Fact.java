package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Locale;

/**
 * Something that one sentence of a document, or two neighbouring ones, states about political or military actors.
 *
 * <p>The permitted records are the table of contents of what can be said. In JSON a fact is one flat object whose {@code
 * kind} is the record's name in lower case.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Interaction.class, name = "interaction"),
    @JsonSubTypes.Type(value = Force.class, name = "force"),
    @JsonSubTypes.Type(value = Commitment.class, name = "commitment"),
    @JsonSubTypes.Type(value = Claim.class, name = "claim"),
    @JsonSubTypes.Type(value = Position.class, name = "position"),
    @JsonSubTypes.Type(value = Agreement.class, name = "agreement"),
    @JsonSubTypes.Type(value = Assessment.class, name = "assessment"),
    @JsonSubTypes.Type(value = Control.class, name = "control"),
    @JsonSubTypes.Type(value = Role.class, name = "role"),
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface Fact
        permits Interaction, Force, Commitment, Claim, Position, Agreement, Assessment, Control, Role {

    /** Who says it where, when it holds, how certainly. */
    Statement statement();

    /** The same fact with another statement. */
    Fact with(Statement statement);

    /** Hash of the document, the span and the content; the empty string until {@link #identified()}. */
    default String id() {
        return statement().id();
    }

    /** The kind as JSON and the read models call it: {@code interaction}, {@code force}, ... */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * This fact with its id: saying the same thing of the same words again gives the same id. Who extracted it and with
     * which confidence does not count.
     */
    default Fact identified() {
        return with(statement().withId(FactId.of(this)));
    }
}
