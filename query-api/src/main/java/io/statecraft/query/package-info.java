/** Read-model tables to clients: one generic resource serves every view of every read model. */
@NullMarked
package io.statecraft.query;

import org.jspecify.annotations.NullMarked;
