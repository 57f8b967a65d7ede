/** Owns the newcomer's way to the contract decision: what is done, what counts, who decides, by when. */
package org.lianbing.onboarding;
