package io.statecraft.bench;

import io.statecraft.facts.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Actors of whom few are named often and many hardly ever: the n-th as often as Zipf's law says. */
final class ActorCrowd {
    private final List<Actor> actors = new ArrayList<>();
    private final double[] upTo;

    ActorCrowd(int size) {
        upTo = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            actors.add(Actor.of("actor-" + i, "Actor " + i));
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
    }

    Actor one(RandomGenerator random) {
        int place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return actors.get(place < 0 ? -place - 1 : place);
    }

    List<Actor> some(RandomGenerator random, int count) {
        List<Actor> some = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            some.add(one(random));
        }
        return some;
    }
}
