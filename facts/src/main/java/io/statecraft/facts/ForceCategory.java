package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a number of military strength counts. */
public enum ForceCategory implements Coded {
    /** Soldiers, fighters, advisers. */
    PERSONNEL("personnel"),
    /** Main battle tanks. */
    TANKS("tanks"),
    /** Armoured vehicles other than tanks. */
    ARMOURED_VEHICLES("armoured-vehicles"),
    /** Guns, mortars, rocket artillery. */
    ARTILLERY("artillery"),
    /** Air and missile defence systems. */
    AIR_DEFENCE("air-defence"),
    /** Missiles of any kind, man-portable ones too. */
    MISSILES("missiles"),
    /** Fixed-wing aircraft. */
    AIRCRAFT("aircraft"),
    /** Helicopters. */
    HELICOPTERS("helicopters"),
    /** Uncrewed aircraft and vessels. */
    DRONES("drones"),
    /** Surface vessels. */
    SHIPS("ships"),
    /** Submarines. */
    SUBMARINES("submarines"),
    /** Brigades, regiments, units. */
    FORMATION("formation"),
    /** Bases and garrisons. */
    BASE("base"),
    /** Money. */
    BUDGET("budget"),
    /** Shells, rounds, bombs. */
    AMMUNITION("ammunition"),
    /** Dead, wounded and captured. */
    CASUALTIES("casualties"),
    /** Anything else: small arms, radars, vehicles without armour, warheads. */
    OTHER("other");

    private final String code;

    ForceCategory(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static ForceCategory of(String code) {
        return Coded.of(ForceCategory.class, code);
    }
}
