/** Tables that people bring and take: spreadsheets and CSV in, xlsx and CSV out. Knows no feature. */
package org.lianbing.platform.sheet;
