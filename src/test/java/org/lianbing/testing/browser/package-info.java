/** A real browser: pages at phone and desk width that fail on any console error, failed request or barrier. Stays outside the server. */
package org.lianbing.testing.browser;
