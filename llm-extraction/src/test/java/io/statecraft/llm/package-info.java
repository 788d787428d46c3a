/** Tests of the second engine against a service on this machine that plays a language model. */
@NullMarked
package io.statecraft.llm;

import org.jspecify.annotations.NullMarked;
