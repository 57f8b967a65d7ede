/** Owns the values that every place shares: member identity, scores, points, outcomes and failures. Knows only the JDK. */
package org.lianbing.kernel;
