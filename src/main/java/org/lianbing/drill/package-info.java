/** Owns practice: rounds of questions that mark themselves, drawn from one topic, answered one by one, each at once explained. */
package org.lianbing.drill;
