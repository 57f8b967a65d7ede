/** Owns the server under test: its ports, data and database, and the one deployment of the suite. Stays outside the server. */
package org.lianbing.testing.server;
