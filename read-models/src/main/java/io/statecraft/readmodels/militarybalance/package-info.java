/** Military balance: who has, gets and loses which strength. */
@NullMarked
package io.statecraft.readmodels.militarybalance;

import org.jspecify.annotations.NullMarked;
