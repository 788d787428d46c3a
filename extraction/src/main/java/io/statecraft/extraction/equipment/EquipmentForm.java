package io.statecraft.extraction.equipment;

/** Whether a piece of equipment is called by a common noun or by the name of its type. */
public enum EquipmentForm {
    /** "howitzers", "attack helicopters". */
    NOUN,
    /** "T-72B3", "Bayraktar TB2", "Stinger". */
    DESIGNATION
}
