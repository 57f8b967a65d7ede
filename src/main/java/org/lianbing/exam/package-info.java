/** Owns papers, sittings, attempts, answers, the marking queue and results. States exam outcomes. */
package org.lianbing.exam;
