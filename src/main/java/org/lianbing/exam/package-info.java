/** Owns papers, sittings, attempts, answers, the marking queue and results. States exam outcomes. Statistics: docs/statistics.md. */
package org.lianbing.exam;
