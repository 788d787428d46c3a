package io.statecraft.query.standing;

import java.net.URI;

/**
 * A change on its way to a webhook.
 *
 * @param id in the queue
 * @param question id of the standing question
 * @param url where it goes
 * @param secret what it is signed with
 * @param messageId id of the change: the same however often it is sent
 * @param body a CloudEvent in structured mode
 * @param attempts how often it was sent, this time included
 */
record Delivery(long id, String question, URI url, String secret, String messageId, byte[] body, int attempts) {}
