/** Standing questions: saved filters whose answers are sent to a webhook when they change. */
@NullMarked
package io.statecraft.query.standing;

import org.jspecify.annotations.NullMarked;
