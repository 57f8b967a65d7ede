/** Owns the meetings: whose turn it is to lecture, what he prepares, who came, what it taught. */
package org.lianbing.lecture;
