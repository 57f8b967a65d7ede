package org.lianbing.people;

/** Where a customer manager works. */
public enum Station {
    /** 城区. */
    URBAN,
    /** 农村, from the town. */
    RURAL,
    /** 驻点: lives in the township. */
    STATIONED
}
