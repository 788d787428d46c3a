/** Requests that nobody should send, made from our own OpenAPI document, and what the answers must keep to. */
@org.jspecify.annotations.NullMarked
package io.statecraft.standalone.fuzz;
