/**
 * Which words mean what: senses of verbs, nouns and phrases as data, to be read over a dependency parse.
 *
 * <p>Everything is keyed by lemmas and knows nothing of a parser. A cell may list alternatives, separated by
 * {@code |}; {@code -} is an empty cell. The columns of an event file:
 *
 * <ul>
 *   <li>{@code lemma}: the trigger in dictionary form and small letters. A verb may go on with the particles,
 *       prepositions or nouns that must stand among its dependents in this order ("call on", "lash out at", "take to
 *       the street"); a noun may have premodifiers or a complement ("air strike", "show of force"). Articles do not
 *       count; American spellings and the singulars of nouns are added.
 *   <li>{@code pos}: {@code V} or {@code N}.
 *   <li>{@code object}: what selects this sense, a {@link io.statecraft.extraction.lexicon.Filler}. For a verb it is
 *       tested on the direct object (the subject of a passive) or, where the lemma ends with a preposition, on what
 *       stands behind that; for a noun on its {@code of}-complement, compound or adjective. {@code @name} is a class
 *       of {@code classes.tsv}; {@code @actor}, {@code @place}, {@code @person} and {@code @quantity} ask what the
 *       reader has recognised; {@code @none} asks that there is no object, {@code @any} that there is one; a leading
 *       {@code !} turns the test round. Empty: no matter.
 *   <li>{@code mode}: one of {@code modes.tsv} for the event type, or empty.
 *   <li>{@code recipient}: where the recipient stands, the best place first, as
 *       {@link io.statecraft.extraction.lexicon.Slot}s. A phrase in a place counts when an actor can be read from it.
 *       Beside a noun, {@code obj} is the phrase that satisfied {@code object} ("the release of <em>prisoners</em>")
 *       and {@code own} its owner; {@code mod} as a recipient is a modifier that is not already the actor ("the
 *       <em>Ukraine</em> invasion").
 *   <li>{@code flags}, separated by {@code ; }: {@code symmetric}; {@code actor=SLOTS} where the doer stands elsewhere
 *       than usual; {@code holds=CT-} what the sense itself says of the deed; and the
 *       {@link io.statecraft.extraction.lexicon.Condition}s {@code subject=}, {@code recipient=}, {@code own=},
 *       {@code clause=}, {@code word:} and {@code PREPOSITION:}.
 *   <li>{@code weight}: 0 to 1, how far this sense can be trusted in political prose without further evidence; 0
 *       blocks the trigger in this use ("killed the bill").
 * </ul>
 *
 * <p>The doer of a verb is its logical subject; that of a noun stands as {@code poss}, {@code mod}, {@code by}, and
 * {@code of} where that is no recipient. A noun of an event may be carried by a verb of {@code light.tsv}, whose
 * subject then is the doer, the recipient or the noun itself. A noun of {@code nominals.tsv} inherits the senses of its
 * verb. Of several senses that fit, the first is the one to take: lists are ordered from the particular to the general.
 * The type of an event file is its name. The files of cues (stance, commitment and so on) have {@code phrase},
 * {@code pos} ({@code V}, {@code N}, {@code A} adjective, {@code R} adverb, {@code M} modal, {@code P} fixed phrase),
 * {@code value}, {@code holder} and {@code content} as slots, {@code object}, {@code flags} and {@code weight}.
 * A folder of the user with files of the same names adds lines to these.
 */
@NullMarked
package io.statecraft.extraction.lexicon;

import org.jspecify.annotations.NullMarked;
