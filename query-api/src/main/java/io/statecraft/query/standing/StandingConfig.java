package io.statecraft.query.standing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of standing questions. */
@ConfigMapping(prefix = "statecraft.standing")
interface StandingConfig {
    /** How many questions there may be. */
    @WithDefault("1000")
    int questionsMax();

    /** How many webhooks are called at once. */
    @WithDefault("4")
    int sendersMax();

    /** How often it is looked whether there is something to send. */
    @WithDefault("500ms")
    Duration interval();

    /** Longest time that a webhook may take to answer. */
    @WithDefault("10s")
    Duration answerMax();

    /** Pause after the first failure; each further one is four times as long. */
    @WithDefault("5s")
    Duration firstPause();

    /** Longest pause between two attempts. */
    @WithDefault("6h")
    Duration pauseMax();

    /** After so many attempts a change is given up: with the defaults, after about a day. */
    @WithDefault("11")
    int attemptsMax();
}
