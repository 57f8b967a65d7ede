package org.lianbing.appraisal;

/** One published version of a scheme (考核办法第N版). A published version never changes; a change is the next one, from 1. */
public record SchemeVersion(String code, int version) {

    /** @throws IllegalArgumentException unless the code is of a-z, 0-9 and hyphens and the version is at least 1 */
    public SchemeVersion {
        if (!code.matches("[a-z][a-z0-9-]*") || version < 1) {
            throw new IllegalArgumentException("a scheme has a code of a-z, 0-9 and hyphens, and a version from 1: " + code + ", " + version);
        }
    }

    /** As people cite it: {@code monthly/1}. */
    @Override
    public String toString() {
        return code + "/" + version;
    }
}
