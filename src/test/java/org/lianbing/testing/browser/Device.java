package org.lianbing.testing.browser;

/** The two widths for which every page is made. */
public enum Device {
    PHONE(390, 844),
    DESK(1440, 900);

    final int width;
    final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
