/** Who may do what: API keys and tokens, the roles that they give, and what a caller without any may do. */
@NullMarked
package io.statecraft.service.security;

import org.jspecify.annotations.NullMarked;
