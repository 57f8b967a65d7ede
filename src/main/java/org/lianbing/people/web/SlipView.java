package org.lianbing.people.web;

import org.lianbing.people.Slip;
import org.lianbing.platform.QrCode;

/** A slip with its QR code drawn. */
public record SlipView(Slip slip, QrCode code) {

    static SlipView of(Slip slip) {
        return new SlipView(slip, QrCode.of(slip.link()));
    }
}
