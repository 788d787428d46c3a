package io.statecraft.eventstore;

import io.statecraft.eventstore.ChainCheck.Break;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The checkpoints that vouch for a log, and the key that proves them.
 *
 * @param checkpoints in the order in which they were signed
 */
record Witness(SigningKey key, List<Checkpoint> checkpoints) {
    Witness {
        checkpoints = List.copyOf(checkpoints);
    }

    /** Without what speaks of positions before this one. */
    Witness from(long position) {
        return new Witness(
                key,
                checkpoints.stream()
                        .filter(checkpoint -> checkpoint.position() >= position || !checkpoint.isReadable())
                        .toList());
    }

    /** The positions that checkpoints speak of. */
    Set<Long> positions() {
        Set<Long> positions = new HashSet<>();
        checkpoints.forEach(checkpoint -> positions.add(checkpoint.position()));
        return positions;
    }

    /**
     * Present when a checkpoint was not signed with the key, or contradicts the log.
     *
     * @param walked heads that the log once had, by position
     * @param end the head that it has now
     */
    Optional<Break> contradiction(Map<Long, Head> walked, Head end) {
        long agreed = 0;
        for (Checkpoint checkpoint : checkpoints) {
            Head head = walked.get(checkpoint.position());
            if (!checkpoint.isSignedBy(key)) {
                return broken(agreed + 1, "the checkpoint of %s bears no valid signature", checkpoint.time());
            }
            if (checkpoint.position() > end.position()) {
                return broken(
                        end.position() + 1,
                        "the event is missing: the log ends here, but had reached position %d when a checkpoint was signed at %s",
                        checkpoint.position(),
                        checkpoint.time());
            }
            if (head != null && !checkpoint.agreesWith(head)) {
                return broken(
                        agreed + 1,
                        "the hashes were computed anew: an event from here to position %d is not what a checkpoint vouches for that was signed at %s",
                        checkpoint.position(),
                        checkpoint.time());
            }
            agreed = head == null ? agreed : checkpoint.position();
        }
        return Optional.empty();
    }

    private static Optional<Break> broken(long position, String reason, Object... values) {
        return Optional.of(new Break(position, reason.formatted(values)));
    }
}
