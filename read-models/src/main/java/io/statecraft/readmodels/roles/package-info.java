/** Roles: who holds or held which office. */
@NullMarked
package io.statecraft.readmodels.roles;

import org.jspecify.annotations.NullMarked;
