package io.statecraft.projection;

import io.statecraft.facts.Event;
import org.apache.kafka.common.TopicPartition;

/** An event and the partition that it was read from. */
record SourcedEvent(Event event, TopicPartition partition) {}
