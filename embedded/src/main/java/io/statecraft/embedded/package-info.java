/** A durable Kafka broker in this JVM and a durable PostgreSQL beside it, for one data directory. */
@NullMarked
package io.statecraft.embedded;

import org.jspecify.annotations.NullMarked;
