/** Owns the question bank: kinds, revisions, marking. Knows neither papers nor candidates; exam and drill ask it for marks. */
package org.lianbing.question;
