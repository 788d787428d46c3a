package io.statecraft.eventstore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What a check of the log found.
 *
 * @param intact whether every event is as it was written
 * @param from position of the first event that was checked
 * @param through position of the last event that was found sound
 * @param hash hash of that event
 * @param checkpoints how many signed checkpoints were compared; 0 when nothing outside the database vouches for the log
 * @param firstBad the first position that is wrong
 * @param reason what is wrong there
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record VerificationReport(
        boolean intact,
        long from,
        long through,
        String hash,
        int checkpoints,
        Optional<Long> firstBad,
        Optional<String> reason) {
    static VerificationReport of(long from, Head sound, Optional<ChainCheck.Break> broken, int checkpoints) {
        return new VerificationReport(
                broken.isEmpty(),
                from,
                sound.position(),
                sound.hashInHex(),
                checkpoints,
                broken.map(ChainCheck.Break::position),
                broken.map(ChainCheck.Break::reason));
    }
}
