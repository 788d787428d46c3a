/**
 * Who can act: states, organisations, groups, peoples, persons and the places named beside them, found by their names.
 *
 * <p>What an ambiguous form means is decided in the data files, beside this package. A form that ends in {@code ?}
 * there is doubtful: it is found, but flagged. Where several entries claim a form, the one without doubt wins, else the
 * first in the order states, organisations, groups, peoples, places, persons and lines of a file; the rest are the
 * mention's {@code others}. Some decisions:
 *
 * <ul>
 *   <li>"Georgia", "Jordan", "Chad", "Guinea", "Niger" and "Turkey" are the states; phrases such as "Atlanta, Georgia",
 *       "Michael Jordan" or "Papua New Guinea" are longer and therefore win, or are passed over by not-actors.tsv.
 *   <li>"Washington" is the capital of the United States; "George Washington" is passed over.
 *   <li>"Korea" and "Korean" are South Korea, doubtful; "Congo" and "Congolese" are the Democratic Republic.
 *   <li>"Brussels" is the European Union; "The Hague" and "Geneva" are places.
 *   <li>"ISIS", "Daesh" and "the Islamic State" are one group, its provinces are groups of their own.
 *   <li>"the Islamic Emirate" is the Taliban, never Afghanistan.
 *   <li>"Tajiks", "Kazakhs", "Palestinians" and the like are doubtful between the citizens and the people.
 *   <li>Entities without general recognition (Somaliland, Transnistria) are groups of the kind "de-facto-state".
 *   <li>A surname that several persons bear is doubtful; their offices and years tell them apart.
 * </ul>
 */
@NullMarked
package io.statecraft.extraction.actor;

import org.jspecify.annotations.NullMarked;
