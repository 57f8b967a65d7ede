package org.lianbing.lecture;

import java.util.Locale;

/** Why a member cannot lecture; not shown to colleagues. */
public enum LeaveKind {
    ANNUAL, SICK, FAMILY, BUSINESS, TRAINING, OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
